package org.kubi.app.panel.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kubi.app.service.TrainSetting;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.train.TrainSettings;

/** The form of a training: every change can be taken back, and its texts say all that is in it. */
class SettingsViewModelTest {
  private final SettingsViewModel form = new SettingsViewModel();

  @Test
  void changesAreTakenBackAndAgainInTheirOrder() {
    TrainSettings first = form.settings();
    assertFalse(form.history().canUndo().get());
    form.epochs().set(7);
    assertEquals(Optional.empty(), form.take(TrainSetting.SEED, "9"));
    form.preset().set(NetworkPresets.ORIGINAL);
    assertEquals(TrainSettings.forPreset("original"), form.settings());
    form.history().undo();
    assertEquals(NetworkPresets.SMALL, form.preset().get());
    assertEquals(7, form.settings().epochs());
    assertEquals(9, form.settings().seed());
    form.history().undo();
    form.history().undo();
    assertEquals(first, form.settings());
    assertFalse(form.history().canUndo().get());
    form.history().redo();
    form.history().redo();
    assertEquals(first.withEpochs(7).withSeed(9), form.settings());
    form.batch().set(5);
    assertFalse(form.history().canRedo().get());
  }

  @Test
  void theSettingsOfAnotherRunAreOneStep() {
    form.rate().set(0.0123);
    TrainSettings before = form.settings();
    form.fill(TrainSettings.forPreset("tiny").withEpochs(3).withBatch(12).withSeed(4));
    assertEquals(12, form.batch().get());
    form.history().undo();
    assertEquals(before, form.settings());
    assertTrue(form.history().canUndo().get());
  }

  @Test
  void itsTextsMakeTheSameFormAndWhatIsUnknownIsLeftOut() {
    form.preset().set(NetworkPresets.TINY);
    form.epochs().set(3);
    form.rate().set(0.00321);
    assertEquals(Optional.empty(), form.take(TrainSetting.OPTIMIZER, "sgd"));
    assertEquals(
        Map.of("preset", "tiny", "epochs", "3", "rate", "0.00321", "optimizer", "sgd"),
        form.texts());
    SettingsViewModel other = new SettingsViewModel();
    other.restore(form.texts());
    assertEquals(form.settings(), other.settings());
    other.restore(Map.of("preset", "of tomorrow", "epochs", "99"));
    assertEquals(form.settings(), other.settings());
    other.restore(Map.of("preset", "tiny", "epochs", "many", "batch", "12", "colour", "red"));
    assertEquals(TrainSettings.forPreset("tiny").withBatch(12), other.settings());
  }
}
