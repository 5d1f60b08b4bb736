package org.kubi.nn.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.nn.engine.Losses;
import org.kubi.nn.engine.RowLoss;

class LossChoiceTest {
  private static final List<String> BOTH = List.of("bones10", "head-rotation");
  private static final NetworkPreset PRESET = NetworkPresets.SMALL;
  private static final double[] TRUTH = new SplittableRandom(1).doubles(18, -1, 1).toArray();
  private static final double[] ANSWER = new SplittableRandom(2).doubles(18, -1, 1).toArray();

  /** The loss of bones10, head-rotation and uncertainties for made-up numbers. */
  private static double of(String text) {
    LossChoice choice = LossChoice.parse(text);
    Outputs outputs = PRESET.outputs(BOTH, choice);
    RowLoss loss = PRESET.loss(outputs, choice);
    int n = outputs.answers();
    return loss.of(Arrays.copyOf(TRUTH, n), Arrays.copyOf(ANSWER, n), new double[n]);
  }

  private static double bones(String id) {
    return Losses.byId(id).of(Arrays.copyOf(TRUTH, 10), Arrays.copyOf(ANSWER, 10), new double[10]);
  }

  private static double head(String id) {
    return Losses.byId(id)
        .of(Arrays.copyOfRange(TRUTH, 10, 16), Arrays.copyOfRange(ANSWER, 10, 16), new double[6]);
  }

  @Test
  void withoutAWordThePresetsOwnLossIsTaken() {
    assertEquals(2 * bones("l1") + head("chordal"), of(""), 1e-12);
    assertEquals(of(""), of("  "));
    assertEquals("", LossChoice.DEFAULT.toString());
  }

  @Test
  void oneNameIsForAllLabelsThatItFits() {
    assertEquals(bones("l2") + head("l2"), of("l2"), 1e-12);
    assertEquals(2 * bones("l1") + head("geodesic"), of("geodesic"), 1e-12);
    assertEquals(3 * bones("huber") + 3 * head("huber"), of("huber*3"), 1e-12);
  }

  @Test
  void labelsHaveTheirOwnLossesAndWeights() {
    assertEquals(
        head("geodesic") + 2 * bones("l2"), of("head-rotation=geodesic,bones10=l2*2"), 1e-12);
    assertEquals(bones("huber") + head("l1") * 0.5, of("l1*0.5, bones10=huber"), 1e-12);
    assertEquals(7 * bones("l1") + head("chordal"), of("bones10=*7"), 1e-12);
  }

  @Test
  void eachNumberHasItsWeight() {
    double expected = head("chordal");
    double[] weights = {1, 1, 1, 2, 2, 2, 0, 0.5, 3, 4};
    for (int i = 0; i < 10; i++) {
      expected += weights[i] * Math.abs(TRUTH[i] - ANSWER[i]) / 10;
    }
    assertEquals(expected, of("bones10=l1*[1,1,1, 2,2,2,0,.5,3,4]"), 1e-12);
  }

  @Test
  void theQuaternionOfBones10HasTheLossThatIgnoresItsSign() {
    LossChoice choice = LossChoice.parse("bones10=quaternion");
    Outputs outputs = PRESET.outputs(List.of("bones10"), choice);
    double[] truth = {0.1, 0.2, 0.3, 0, 0, 1, 0.5, -0.5, 0.5, 0.5};
    double[] turned = {0.1, 0.2, 0.3, 0, 0, 1, -0.5, 0.5, -0.5, -0.5};
    assertEquals(0, PRESET.loss(outputs, choice).of(truth, turned, new double[10]), 1e-12);
  }

  @Test
  void uncertaintiesFollowTheNumbersInTheOrderOfTheLabels() {
    Outputs outputs = PRESET.outputs(BOTH, LossChoice.parse("+uncertainty"));
    assertEquals(Map.of("bones10", "l1", "head-rotation", "chordal"), outputs.uncertain());
    assertEquals(List.of("bones10=l1", "head-rotation=chordal"), outputs.uncertainties());
    assertEquals(16, outputs.size());
    assertEquals(18, outputs.answers());
    assertEquals("head_rotation_uncertainty", outputs.columns().get(17));
    Outputs one = PRESET.outputs(BOTH, LossChoice.parse("head-rotation=geodesic*2+uncertainty"));
    assertEquals(List.of("head-rotation=geodesic"), one.uncertainties());
    double s = org.kubi.nn.engine.Likelihood.logSpread(ANSWER[16]);
    assertEquals(
        2 * (head("geodesic") * Math.exp(-s) + s) + 2 * bones("l1"),
        of("head-rotation=geodesic*2+uncertainty"),
        1e-12);
  }

  @Test
  void aNetworkThatSaysItsUncertaintyAnswersWithoutAChoice() {
    LossChoice choice = LossChoice.parse("chordal*2+uncertainty");
    Outputs outputs = PRESET.outputs(BOTH, choice);
    assertEquals(outputs, Outputs.ofIds(BOTH, outputs.uncertainties()));
    double[] gradient = new double[17];
    PRESET.loss(outputs).of(Arrays.copyOf(TRUTH, 17), Arrays.copyOf(ANSWER, 17), gradient);
    assertNotEquals(0, gradient[16]);
    assertThrows(IllegalArgumentException.class, () -> PRESET.loss(Outputs.ofIds(BOTH), choice));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "l1",
        "+uncertainty",
        "*2",
        "bones10=*0.25",
        "head-rotation=geodesic,bones10=l2*2",
        "head-rotation=chordal*1.5+uncertainty,l1",
        "bones10=l1*[1,1,1,2,2,2,0.5,0.5,0.5,0.5]+uncertainty",
        "bones10=l1*1.0E-5"
      })
  void theTextIsWrittenAsItIsRead(String text) {
    assertEquals(text, LossChoice.parse(text).toString());
    assertEquals(LossChoice.parse(text), LossChoice.parse(LossChoice.parse(text).toString()));
  }

  @Test
  void otherSpellingsOfOneChoiceAreWrittenTheSameWay() {
    assertEquals(
        "head-rotation=chordal*20+uncertainty,bones10=l2",
        LossChoice.parse(" head-rotation=chordal+uncertainty*2e+1 , bones10=l2").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l3|no loss is called 'l3'; there are l1, l2, huber, chordal, geodesic, quaternion",
        "bones=l1|no label is called 'bones'; there are bones10, head-rotation",
        "bones10=chordal|bones10 cannot be learnt by chordal; it can by l1, l2, huber, quaternion",
        "head-rotation=quaternion|head-rotation cannot be learnt by quaternion; it can by l1, l2,"
            + " huber, chordal, geodesic",
        "l1*-2|a loss has a weight of 0 or more, found -2.0",
        "l1*x|the weight 'x' in the loss 'l1*x' is not a number",
        "bones10=l1*[1,2]|bones10 has 10 numbers, found 2 weights",
        "l1*[1,2]|weights of single numbers want a label before them, bones10=l1*[1,1,...], say",
        "head-rotation=chordal*[1,1,1,1,1,1]|weights of single numbers go with l1, l2, huber, not"
            + " with chordal",
        "huber+uncertainty|a network can say its uncertainty with l1, l2, chordal, geodesic, not"
            + " with huber",
        "bones10=l1,bones10=l2|bones10 has two losses in 'bones10=l1,bones10=l2'; give it one",
        "l1,,l2|a loss is written [LABEL=]NAME[*WEIGHT][+uncertainty], several with commas between"
            + " them, head-rotation=geodesic,bones10=l2*2, say; found ''",
        "L1 loss|a loss is written [LABEL=]NAME[*WEIGHT][+uncertainty], several with commas between"
            + " them, head-rotation=geodesic,bones10=l2*2, say; found 'L1 loss'",
      })
  void mistakesAreOneSentence(String text, String sentence) {
    assertEquals(
        sentence,
        assertThrows(IllegalArgumentException.class, () -> LossChoice.parse(text)).getMessage());
  }

  @Test
  void aLossForNoneOfTheLabelsIsRefused() {
    LossChoice choice = LossChoice.parse("geodesic");
    assertEquals(
        "the loss 'geodesic' is for none of the labels that are learnt, bones10",
        assertThrows(
                IllegalArgumentException.class, () -> PRESET.outputs(List.of("bones10"), choice))
            .getMessage());
  }

  @Test
  void everyPresetHasALossForEveryLabel() {
    for (NetworkPreset preset : NetworkPresets.ALL) {
      Outputs outputs = Outputs.ofIds(BOTH);
      double[] gradient = new double[16];
      preset.loss(outputs).of(Arrays.copyOf(TRUTH, 16), Arrays.copyOf(ANSWER, 16), gradient);
      assertArrayEquals(
          new boolean[] {true, true}, new boolean[] {gradient[0] != 0, gradient[15] != 0});
    }
  }
}
