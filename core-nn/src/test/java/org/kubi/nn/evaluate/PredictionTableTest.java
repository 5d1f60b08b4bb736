package org.kubi.nn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.preset.Outputs;

class PredictionTableTest {
  @Test
  void namesThatWouldBreakTheTableAreQuoted() {
    Outputs outputs = Outputs.ofIds(List.of("head-rotation"));
    double[] values = {1, 0, 0, 0, 1, 0};
    Prediction prediction = new Prediction(values, outputs.decode(values));
    for (String name : List.of("a\nb.jpg", "a\rb.jpg", "a,b.jpg")) {
      PredictionTable table = new PredictionTable(List.of());
      table.add(name, prediction);
      assertTrue(table.toString().contains("\n\"" + name + "\","), table.toString());
    }
    PredictionTable plain = new PredictionTable(List.of());
    plain.add("a b.jpg", prediction);
    assertEquals("a b.jpg", plain.toString().split("\n")[1].split(",")[0]);
  }
}
