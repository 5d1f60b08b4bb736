package org.kubi.app.panel.train;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.Observable;
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
import org.kubi.app.panel.history.History;
import org.kubi.app.service.TrainSetting;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.train.TrainSettings;

/** The settings of the training that is asked for next. */
public final class SettingsViewModel {
  private static final String PRESET = "preset";

  private final ObjectProperty<NetworkPreset> preset =
      new SimpleObjectProperty<>(this, "preset", NetworkPresets.SMALL);
  private final IntegerProperty epochs = new SimpleIntegerProperty(this, "epochs");
  private final IntegerProperty batch = new SimpleIntegerProperty(this, "batch");
  private final DoubleProperty rate = new SimpleDoubleProperty(this, "rate");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyObjectWrapper<TrainSettings> others =
      new ReadOnlyObjectWrapper<>(this, "others", TrainSettings.defaults());

  private final History history = new History();
  private Map<String, String> last;
  private boolean together;

  SettingsViewModel() {
    TrainSettings first = TrainSettings.defaults();
    preset.set(NetworkPresets.byId(first.preset()));
    show(first);
    last = texts();
    preset.addListener(
        (changed, was, is) -> together(() -> show(TrainSettings.forPreset(is.id()))));
    for (Observable one : List.of(epochs, batch, rate, others)) {
      one.addListener(changed -> note());
    }
  }

  /** Changes that belong together are one step. */
  private void together(Runnable changes) {
    boolean outer = together;
    together = true;
    changes.run();
    together = outer;
    note();
  }

  private void note() {
    Map<String, String> now = texts();
    if (!together && !now.equals(last)) {
      Map<String, String> old = last;
      last = now;
      history.did(() -> take(old), () -> take(now));
    }
  }

  /** The changes of the form, each of which can be taken back. */
  public History history() {
    return history;
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
    together(
        () -> {
          preset.set(NetworkPresets.byId(settings.preset()));
          show(settings);
        });
  }

  /**
   * The preset, and by their ids the texts of those settings that are not usual for it, as they
   * stand in the form: {@link #restore} reads them.
   */
  public Map<String, String> texts() {
    TrainSettings usual = TrainSettings.forPreset(preset.get().id());
    Map<String, String> texts = new TreeMap<>(Map.of(PRESET, preset.get().id()));
    for (TrainSetting setting : TrainSetting.values()) {
      String text =
          switch (setting) {
            case EPOCHS -> Integer.toString(epochs.get());
            case BATCH -> Integer.toString(batch.get());
            case RATE -> Double.toString(rate.get());
            default -> setting.of(others.get());
          };
      if (!text.equals(setting.of(usual))) {
        texts.put(setting.id(), text);
      }
    }
    return texts;
  }

  /** Takes over texts of settings, which is no step; leaves out what can be taken no more. */
  public void restore(Map<String, String> texts) {
    take(texts);
    history.clear();
  }

  private void take(Map<String, String> texts) {
    NetworkPresets.ALL.stream()
        .filter(one -> one.id().equals(texts.get(PRESET)))
        .findFirst()
        .ifPresent(
            known -> {
              TrainSettings settings = TrainSettings.forPreset(known.id());
              for (TrainSetting setting : TrainSetting.values()) {
                String text = texts.get(setting.id());
                if (text != null) {
                  settings = taken(settings, setting, text);
                }
              }
              fill(settings);
            });
  }

  private static TrainSettings taken(TrainSettings settings, TrainSetting setting, String text) {
    try {
      return setting.in(settings, text);
    } catch (IllegalArgumentException e) {
      return settings; // of another version of the program
    }
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
