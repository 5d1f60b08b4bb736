package org.kubi.app.panel.train;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kubi.app.service.TrainSetting;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.train.TrainSettings;

/** The settings of the training that is asked for next. */
public final class SettingsViewModel {
  private final ObjectProperty<NetworkPreset> preset =
      new SimpleObjectProperty<>(this, "preset", NetworkPresets.SMALL);
  private final IntegerProperty epochs = new SimpleIntegerProperty(this, "epochs");
  private final IntegerProperty batch = new SimpleIntegerProperty(this, "batch");
  private final DoubleProperty rate = new SimpleDoubleProperty(this, "rate");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyObjectWrapper<TrainSettings> others =
      new ReadOnlyObjectWrapper<>(this, "others", TrainSettings.defaults());

  SettingsViewModel() {
    fill(TrainSettings.defaults());
    preset.addListener((changed, was, is) -> show(TrainSettings.forPreset(is.id())));
  }

  /** The shape of the network; another one brings its usual settings. */
  public ObjectProperty<NetworkPreset> preset() {
    return preset;
  }

  /** How often the data set is seen. */
  public IntegerProperty epochs() {
    return epochs;
  }

  /** Pictures a step. */
  public IntegerProperty batch() {
    return batch;
  }

  /** The highest learning rate. */
  public DoubleProperty rate() {
    return rate;
  }

  /** Name of the run; empty: preset and data set. */
  public StringProperty name() {
    return name;
  }

  /** Settings whose preset, epochs, batch and rate do not matter; all the others do. */
  ReadOnlyObjectProperty<TrainSettings> others() {
    return others.getReadOnlyProperty();
  }

  /**
   * All of them together.
   *
   * @throws IllegalArgumentException that says in one sentence which of them breaks a rule
   */
  public TrainSettings settings() {
    return others
        .get()
        .withEpochs(epochs.get())
        .withBatch(batch.get())
        .withLearningRate(rate.get());
  }

  /** Takes over settings, of another run, say. */
  public void fill(TrainSettings settings) {
    preset.set(NetworkPresets.byId(settings.preset()));
    show(settings);
  }

  /** Changes one setting; what is wrong with the text, if it is not taken. */
  public Optional<String> take(TrainSetting setting, String text) {
    try {
      TrainSettings changed = setting.in(others.get(), text);
      others.set(changed);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void show(TrainSettings settings) {
    others.set(settings);
    epochs.set(settings.epochs());
    batch.set(settings.batch());
    rate.set(settings.learningRate());
  }
}
