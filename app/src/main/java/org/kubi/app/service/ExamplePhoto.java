package org.kubi.app.service;

import java.util.List;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.soft.SoftRenderer;

/**
 * A portrait of a rendered person, in the place of a photo where there is none.
 *
 * @param picture in colour
 * @param face brows to chin, pixels
 * @param truth the head relative to the camera
 */
public record ExamplePhoto(Frame picture, Box face, Rotation truth) {
  /** A person of this seed is in no data set of the named recipes. */
  public static final int UNSEEN = 1_900_000_019;

  private static final int WIDTH = 480;
  private static final int HEIGHT = 560;
  private static final double DISTANCE = 1.1;
  private static final double FIELD_OF_VIEW = 20;
  private static final int WALL = 0x9a;

  /** How the example holds its head: to the left of the picture, chin a little down. */
  private static final HeadAngles HELD = HeadAngles.aflw(32, -9, -7);

  /** Draws one; a moment of all cores. */
  public static ExamplePhoto of(CharacterModel person) {
    Pose pose = Pose.ofHead(HELD.rotation());
    List<Vec3> rest = person.facePoints(person.skeleton().forward(pose, Transform.IDENTITY));
    Vec3 middle = rest.stream().reduce(Vec3.ZERO, Vec3::plus).times(1.0 / rest.size());
    Transform root =
        new Transform(
            Rotation.IDENTITY, new Vec3(-middle.x(), 0.015 - middle.y(), -DISTANCE - middle.z()));
    Camera camera = Camera.ofFieldOfView(Math.toRadians(FIELD_OF_VIEW), WIDTH, HEIGHT);
    Box face =
        CharacterModel.faceBox(person.facePoints(person.skeleton().forward(pose, root)), camera);
    try (SoftRenderer renderer = new SoftRenderer()) {
      Scene scene = new Scene(List.of(new Actor(person, pose, root)), camera, Lighting.STUDIO);
      Frame picture = renderer.render(scene, 3).over(Frame.filled(WIDTH, HEIGHT, 3, WALL));
      return new ExamplePhoto(picture, face, HELD.rotation());
    }
  }
}
