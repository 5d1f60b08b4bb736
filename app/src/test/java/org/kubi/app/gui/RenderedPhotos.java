package org.kubi.app.gui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kubi.app.service.ExamplePhoto;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.soft.SoftRenderer;

/** Portraits of people whom no network has seen, in the place of photos, in a table with truths. */
final class RenderedPhotos {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 560;
  private static final double DISTANCE = 1.1;
  private static final double FIELD_OF_VIEW = 20;

  private RenderedPhotos() {}

  /**
   * Draws them into a folder.
   *
   * @return the table
   */
  static Path write(CharacterSource people, int count, Path folder)
      throws CharacterException, IOException {
    Files.createDirectories(folder);
    StringBuilder table = new StringBuilder("file,x,y,w,h,yaw,pitch,roll\n");
    for (int i = 0; i < count; i++) {
      // From all sides, in steps that do not repeat.
      HeadAngles held = HeadAngles.aflw(-60 + 47 * i % 121, -24 + 29 * i % 45, -12 + 17 * i % 25);
      String name = "person-%02d.png".formatted(i);
      Box face = draw(people.person(ExamplePhoto.UNSEEN + 1 + i), held, folder.resolve(name));
      table.append(
          String.format(
              Locale.ROOT,
              "%s,%.1f,%.1f,%.1f,%.1f,%.2f,%.2f,%.2f\n",
              name,
              face.x(),
              face.y(),
              face.width(),
              face.height(),
              held.yaw(),
              held.pitch(),
              held.roll()));
    }
    return Files.writeString(folder.resolve("photos.csv"), table);
  }

  private static Box draw(CharacterModel person, HeadAngles held, Path file) throws IOException {
    Pose pose = Pose.ofHead(held.rotation());
    List<Vec3> points = person.facePoints(person.skeleton().forward(pose, Transform.IDENTITY));
    Vec3 middle = points.stream().reduce(Vec3.ZERO, Vec3::plus).times(1.0 / points.size());
    Transform root =
        new Transform(
            Rotation.IDENTITY, new Vec3(-middle.x(), 0.015 - middle.y(), -DISTANCE - middle.z()));
    Camera camera = Camera.ofFieldOfView(Math.toRadians(FIELD_OF_VIEW), WIDTH, HEIGHT);
    try (SoftRenderer renderer = new SoftRenderer()) {
      Scene scene = new Scene(List.of(new Actor(person, pose, root)), camera, Lighting.STUDIO);
      int wall = 100 + 13 * Math.floorMod(person.id().hashCode(), 9);
      FrameImages.writePng(
          renderer.render(scene, 3).over(Frame.filled(WIDTH, HEIGHT, 3, wall)), file);
    }
    return CharacterModel.faceBox(person.facePoints(person.skeleton().forward(pose, root)), camera);
  }
}
