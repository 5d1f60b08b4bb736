package org.kubi.app.panel.eye;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.kubi.app.panel.studio.AngleText;
import org.kubi.app.panel.studio.EyeShot;
import org.kubi.app.panel.studio.Studio;
import org.kubi.image.Frame;
import org.kubi.label.Labels;
import org.kubi.pose.HeadAngles.Convention;

/** Decides how the newest picture for the network and its true numbers read. */
public final class EyeViewModel {
  private final Studio studio;
  private final ObjectBinding<Optional<Frame>> frame;
  private final List<StringBinding> numbers = new ArrayList<>();
  private final StringBinding angles;

  public EyeViewModel(Studio studio) {
    this.studio = studio;
    this.frame =
        Bindings.createObjectBinding(() -> studio.eye().get().map(EyeShot::frame), studio.eye());
    for (int i = 0; i < Labels.BONES10.size(); i++) {
      int column = i;
      numbers.add(Bindings.createStringBinding(() -> number(column), studio.eye()));
    }
    this.angles =
        Bindings.createStringBinding(
            () ->
                studio
                    .eye()
                    .get()
                    .map(
                        shot ->
                            AngleText.of(shot.truth().headToCamera(), studio.convention().get()))
                    .orElse("–"),
            studio.eye(),
            studio.convention());
  }

  /** The picture, 64x64 gray; empty while the face is not in view. */
  public ObjectBinding<Optional<Frame>> frame() {
    return frame;
  }

  /** Whether it has the background, things in front and faults that the dice threw. */
  public BooleanProperty asThrown() {
    return studio.asThrown();
  }

  /** Whether dice were thrown. */
  public ObservableValue<Boolean> hasThrown() {
    return studio.thrown().map(Optional::isPresent);
  }

  /** One of the ten numbers, in the order of {@link Labels#BONES10}. */
  public StringBinding number(String column) {
    return numbers.get(Labels.BONES10.columns().indexOf(column));
  }

  /** Yaw, pitch and roll of the head as the camera sees it. */
  public StringBinding angles() {
    return angles;
  }

  /** In which convention angles are told. */
  public ObjectProperty<Convention> convention() {
    return studio.convention();
  }

  /** Rounded to what is written, so that nothing reads as minus zero. */
  private static double thousandth(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private String number(int column) {
    return studio
        .eye()
        .get()
        .map(
            shot ->
                String.format(
                    Locale.ROOT, "%+.3f", thousandth(Labels.BONES10.measure(shot.truth())[column])))
        .orElse("–");
  }
}
