package org.kubi.app.panel.studio;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kubi.app.panel.history.History;
import org.kubi.framing.Framing;
import org.kubi.gen.Draft;
import org.kubi.geometry.Vec3;
import org.kubi.pose.HeadAngles.Convention;
import org.kubi.pose.Pose;

/**
 * What all panels look at and change. Lives on the toolkit's thread; workers get a {@link Look}.
 */
public final class Studio {
  private final ObjectProperty<Optional<Person>> person =
      new SimpleObjectProperty<>(this, "person", Optional.empty());
  private final ObjectProperty<Pose> pose = new SimpleObjectProperty<>(this, "pose", Pose.REST);
  private final ObjectProperty<Orbit> orbit =
      new SimpleObjectProperty<>(this, "orbit", Orbit.front(new Vec3(0, 1.6, 0)));
  private final ObjectProperty<LightSetting> light =
      new SimpleObjectProperty<>(this, "light", LightSetting.STUDIO);
  private final ObjectProperty<Optional<Pose>> ghost =
      new SimpleObjectProperty<>(this, "ghost", Optional.empty());
  private final ObjectProperty<Optional<EyeShot>> eye =
      new SimpleObjectProperty<>(this, "eye", Optional.empty());

  private final History history = new History();

  private final ObjectProperty<Optional<Draft>> thrown =
      new SimpleObjectProperty<>(this, "thrown", Optional.empty());
  private final BooleanProperty asThrown = new SimpleBooleanProperty(this, "asThrown", true);

  private final ObjectProperty<Framing> framing =
      new SimpleObjectProperty<>(this, "framing", Framing.HEAD);
  private final ObjectProperty<Convention> convention =
      new SimpleObjectProperty<>(this, "convention", Convention.AFLW2000);

  /** Who stands there; empty until the first character is loaded. */
  public ObjectProperty<Optional<Person>> person() {
    return person;
  }

  /** How the person holds neck and head. */
  public ObjectProperty<Pose> pose() {
    return pose;
  }

  /** Where we look from. */
  public ObjectProperty<Orbit> orbit() {
    return orbit;
  }

  /** The light. */
  public ObjectProperty<LightSetting> light() {
    return light;
  }

  /** What a network believes of the pose, drawn half-transparent; empty without one. */
  public ObjectProperty<Optional<Pose>> ghost() {
    return ghost;
  }

  /** The newest picture that a network would see. */
  public ObjectProperty<Optional<EyeShot>> eye() {
    return eye;
  }

  /** What was thrown last for a picture of a data set; empty before. */
  public ObjectProperty<Optional<Draft>> thrown() {
    return thrown;
  }

  /**
   * Whether the network's picture has the background, the things in front and the camera's faults
   * of {@link #thrown}.
   */
  public BooleanProperty asThrown() {
    return asThrown;
  }

  /** How a face is cut out for the network. */
  public ObjectProperty<Framing> framing() {
    return framing;
  }

  /** In which convention the window tells yaw, pitch and roll. */
  public ObjectProperty<Convention> convention() {
    return convention;
  }

  /** The steps of the user that can be taken back. */
  public History history() {
    return history;
  }

  /** The state now; empty until the first character is loaded. */
  public Optional<Look> look() {
    return person.get().map(who -> new Look(who, pose.get(), orbit.get(), light.get()));
  }

  /** A view from the front that suits the person. */
  public Orbit frontView() {
    return person
        .get()
        .map(who -> Orbit.front(who.headCentre().plus(new Vec3(0, -0.06, 0))))
        .orElseGet(() -> Orbit.front(orbit.get().target()));
  }
}
