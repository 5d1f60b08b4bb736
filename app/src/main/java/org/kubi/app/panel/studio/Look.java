package org.kubi.app.panel.studio;

import java.util.List;
import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.label.HeadTruth;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Scene;

/**
 * All that a picture of the studio depends on, at one moment.
 *
 * @param person who
 * @param pose how neck and head are held
 * @param orbit where we look from
 * @param light the light
 */
public record Look(Person person, Pose pose, Orbit orbit, LightSetting light) {
  private static final double NEAREST_DEPTH = 0.05;

  /** Only the ratio of its picture matters: the crop is taken from any size. */
  private static final int EYE_BASE = 512;

  /** The whole figure. */
  public Scene scene(int width, int height) {
    return scene(person.model(), pose, orbit.camera(width, height));
  }

  /** Neck and head in another pose on the same body. */
  public Scene ghost(Pose other, int width, int height) {
    return scene(person.head(), other, orbit.camera(width, height));
  }

  private Scene scene(CharacterModel model, Pose held, Camera camera) {
    return new Scene(List.of(new Actor(model, held, orbit.root())), camera, light.lighting());
  }

  /**
   * What a network would be shown of this; empty while the face is not in front of the camera.
   *
   * @param framing how the face is cut out
   */
  public Optional<EyePlan> eye(Framing framing) {
    Transform root = orbit.root();
    CharacterModel model = person.model();
    List<Vec3> face = model.facePoints(model.skeleton().forward(pose, root));
    double depth = 0;
    for (Vec3 point : face) {
      if (point.z() > -NEAREST_DEPTH) {
        return Optional.empty();
      }
      depth -= point.z() / face.size();
    }
    Camera whole = orbit.camera(EYE_BASE, EYE_BASE);
    Square square = framing.square(CharacterModel.faceBox(face, whole));
    Camera camera = whole.crop(square.left(), square.top(), square.side(), framing.size());
    Box box = CharacterModel.faceBox(face, camera);
    HeadTruth truth =
        new HeadTruth(
            0,
            camera,
            depth,
            model.skeleton().joint(Pose.NECK, pose, root),
            model.skeleton().joint(Pose.HEAD, pose, root),
            root.rotation(),
            pose.neck(),
            pose.head(),
            box);
    return Optional.of(new EyePlan(scene(model, pose, camera), truth));
  }

  /** A scene for the network's picture and what is true of it. */
  public record EyePlan(Scene scene, HeadTruth truth) {}
}
