package org.kubi.gen;

import java.util.List;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.gen.random.body.BodyDraw;
import org.kubi.gen.random.person.FaceDraw;
import org.kubi.gen.random.person.HeadDraw;
import org.kubi.gen.random.view.CameraDraw;
import org.kubi.gen.truth.Flesh;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Actor;

/**
 * A person before a camera.
 *
 * @param actor who stands where, and how
 * @param camera the picture's
 */
record Staging(Actor actor, Camera camera) {
  /** Focal length of the camera before the crop, pixels; any value gives the same crop. */
  private static final double FOCAL = 1000;

  private static final Camera WHOLE =
      new Camera(FOCAL, 0, 0, Framing.HEAD.size(), Framing.HEAD.size());

  /** Places a person so that the middle of the face is on the optical axis, and cuts the face. */
  static Staging of(CharacterModel model, HeadDraw head, FaceDraw features, CameraDraw view) {
    Pose spoken = features.withJaw(head.pose(), model.skeleton());
    // Turn the body about the origin, then move the middle of the face to the optical axis.
    Rotation body = view.turn().times(head.body());
    Transform turned = new Transform(body, Vec3.ZERO);
    List<Vec3> face = model.facePoints(model.skeleton().forward(spoken, turned));
    Vec3 middle = mean(face);
    Vec3 shift = new Vec3(-middle.x(), -middle.y(), -view.distance() - middle.z());
    Transform root = new Transform(body, shift);
    List<Vec3> placed = face.stream().map(point -> point.plus(shift)).toList();
    Pose pose = features.withEyes(spoken, model.skeleton(), root);
    return new Staging(new Actor(model, pose, root), camera(placed, view));
  }

  /**
   * Places a whole figure so that its middle is on the optical axis, and cuts all of it.
   *
   * @param flesh that of the model's skeleton
   */
  static Staging of(
      CharacterModel model,
      Flesh flesh,
      HeadDraw head,
      BodyDraw body,
      FaceDraw features,
      CameraDraw view) {
    Pose held = body.pose(features.withJaw(head.pose(), model.skeleton()), model.skeleton());
    Rotation turn = view.turn().times(body.body(head.body()));
    Vec3 middle = flesh.middle(held, new Transform(turn, Vec3.ZERO));
    Transform root =
        new Transform(turn, new Vec3(-middle.x(), -middle.y(), -view.distance() - middle.z()));
    Pose pose = features.withEyes(held, model.skeleton(), root);
    Box box = flesh.box(pose, root, WHOLE);
    return new Staging(new Actor(model, pose, root), cut(Framing.BODY.square(box), view));
  }

  private static Camera camera(List<Vec3> face, CameraDraw view) {
    return cut(Framing.HEAD.square(CharacterModel.faceBox(face, WHOLE)), view);
  }

  private static Camera cut(Square square, CameraDraw view) {
    double side = square.side() * view.side();
    Square cut =
        Square.centred(
            square.left() + square.side() / 2 + view.shiftX() * side,
            square.top() + square.side() / 2 + view.shiftY() * side,
            side);
    return WHOLE.crop(cut.left(), cut.top(), cut.side(), Framing.HEAD.size());
  }

  private static Vec3 mean(List<Vec3> points) {
    Vec3 sum = Vec3.ZERO;
    for (Vec3 point : points) {
      sum = sum.plus(point);
    }
    return sum.times(1.0 / points.size());
  }
}
