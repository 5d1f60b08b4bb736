package org.kubi.app.overlay;

import java.util.List;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.label.Estimate;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;

/**
 * Where a posed model stands so that its face fills a picture as the framing demands: the inverse
 * of the generator's camera.
 *
 * @param actor the posed model, the middle of its face on the optical axis
 * @param camera that shows it as the network's 64x64 picture does
 */
public record Placement(Actor actor, Camera camera) {
  /** Distance of the camera that looks at placed models, metres: that of a portrait. */
  private static final double DISTANCE = 1.2;

  private static final double FOCAL = 1000;

  /** The model with the head and neck of an estimate and a body that faces the camera. */
  public static Placement of(CharacterModel model, Estimate estimate) {
    return of(model, estimate.pose());
  }

  /** The model in a pose, its body facing the camera. */
  public static Placement of(CharacterModel model, Pose pose) {
    List<Vec3> face = model.facePoints(model.skeleton().forward(pose, Transform.IDENTITY));
    Vec3 sum = face.stream().reduce(Vec3.ZERO, Vec3::plus);
    Vec3 middle = sum.times(1.0 / face.size());
    Vec3 shift = new Vec3(-middle.x(), -middle.y(), -DISTANCE - middle.z());
    Transform root = new Transform(Rotation.IDENTITY, shift);
    int size = Framing.HEAD.size();
    Camera whole = new Camera(FOCAL, 0, 0, size, size);
    Square square =
        Framing.HEAD.square(
            CharacterModel.faceBox(face.stream().map(p -> p.plus(shift)).toList(), whole));
    return new Placement(
        new Actor(model, pose, root), whole.crop(square.left(), square.top(), square.side(), size));
  }

  /** The scene that shows the model as large as the network's picture, at another size. */
  public Scene portrait(int size, Lighting lighting) {
    return new Scene(List.of(actor), camera.crop(0, 0, camera.width(), size), lighting);
  }

  /**
   * The scene that shows the model in its place on a photo.
   *
   * @param square the part of the photo that the network saw, photo pixels
   * @param framing by which it was cut out: how much of it the face fills
   */
  public Scene onPhoto(
      Square square, Framing framing, int photoWidth, int photoHeight, Lighting lighting) {
    // This camera shows the face as large as the usual framing does.
    double scale = square.side() / camera.width() * Framing.HEAD.scale() / framing.scale();
    double middle = camera.width() / 2.0;
    Camera onPhoto =
        new Camera(
            camera.focalPixels() * scale,
            square.left() + square.side() / 2 + (camera.centreU() - middle) * scale,
            square.top() + square.side() / 2 + (camera.centreV() - middle) * scale,
            photoWidth,
            photoHeight);
    return new Scene(List.of(actor), onPhoto, lighting);
  }
}
