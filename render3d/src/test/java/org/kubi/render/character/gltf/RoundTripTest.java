package org.kubi.render.character.gltf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.soft.SoftRenderer;

/** The built-in human, written as glTF and read back, is the same person. */
class RoundTripTest {
  @TempDir private static Path folder;
  private static CharacterModel original;
  private static CharacterModel back;

  @BeforeAll
  static void writeAndRead() throws CharacterException, IOException {
    original = open(new BuiltInSource().person(4));
    Path file = FigureExport.of(original).writeGlb(folder.resolve("four.glb"));
    GltfFigure figure = GltfFigure.read(file);
    assertTrue(figure.guess().sure());
    GltfFigure.Built built = figure.build("gltf-four", figure.guess().map(), Map.of());
    assertEquals(List.of(), built.notes());
    back = built.model();
  }

  /** Without ambient occlusion, which glTF does not carry. */
  private static CharacterModel open(CharacterModel model) {
    List<MeshPart> parts = new ArrayList<>();
    for (MeshPart part : model.parts()) {
      byte[] all = new byte[part.vertexCount()];
      java.util.Arrays.fill(all, MeshPart.OPEN);
      parts.add(part.withOpenness(all));
    }
    return new CharacterModel(model.id(), model.skeleton(), parts, model.face(), model.landmarks());
  }

  @Test
  void bonesStandWhereTheyStoodAndShareTheNeck() {
    for (String driver : List.of(Pose.NECK, Pose.HEAD)) {
      Vec3 was = original.skeleton().restJoint(driver);
      assertEquals(0, was.minus(back.skeleton().restJoint(driver)).length(), 1e-6, driver);
    }
    List<Bone> neck =
        back.skeleton().bones().stream().filter(b -> b.driver().equals(Pose.NECK)).toList();
    assertEquals(List.of("neck01", "neck02", "neck03"), neck.stream().map(Bone::name).toList());
    assertEquals(1.0 / 3, neck.get(0).share());
  }

  @Test
  void everyTriangleIsWhereItWas() {
    assertEquals(original.triangleCount(), back.triangleCount());
    for (MeshPart whole : original.parts()) {
      for (Segment segment : FigureExport.segments(whole)) {
        String name = "node of " + whole.name() + " " + FigureExport.word(segment);
        MeshPart same =
            back.parts().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no part " + name));
        assertSame(whole.only(t -> whole.segments()[t] == segment.code()), same);
      }
    }
  }

  private static void assertSame(MeshPart part, MeshPart same) {
    for (int corner = 0; corner < part.triangles().length; corner++) {
      int was = part.triangles()[corner];
      int is = same.triangles()[corner];
      for (int axis = 0; axis < 3; axis++) {
        assertEquals(part.positions()[3 * was + axis], same.positions()[3 * is + axis], 1e-6f);
        assertEquals(part.normals()[3 * was + axis], same.normals()[3 * is + axis], 1e-3f);
      }
      assertEquals(part.uv()[2 * was], same.uv()[2 * is]);
    }
    assertArrayEquals(part.segments(), same.segments(), part.name());
    assertEquals(part.material().cutout(), same.material().cutout(), part.name());
    assertEquals(part.material().specular(), same.material().specular(), 1e-9, part.name());
  }

  @Test
  void posedPicturesAreTheSame() {
    try (SoftRenderer renderer = new SoftRenderer()) {
      for (Pose pose :
          List.of(
              Pose.REST,
              Pose.of(Rotation.aboutX(0.4), Rotation.aboutY(0.7)),
              Pose.of(Rotation.aboutZ(-0.3), Rotation.aboutX(-0.3)))) {
        Picture was = renderer.render(scene(original, pose), 1);
        Picture is = renderer.render(scene(back, pose), 1);
        assertTrue(difference(was, is) < 0.3, () -> "mean difference " + difference(was, is));
      }
    }
  }

  @Test
  void theFaceFoundOnTheMeshFramesLikeTheKnownOne() {
    for (Pose pose : List.of(Pose.REST, Pose.of(Rotation.IDENTITY, Rotation.aboutY(0.6)))) {
      Box was = face(original, pose);
      Box is = face(back, pose);
      double side = Math.max(was.width(), was.height());
      assertEquals(was.centreX(), is.centreX(), 0.06 * side);
      assertEquals(was.centreY(), is.centreY(), 0.06 * side);
      assertEquals(side, Math.max(is.width(), is.height()), 0.1 * side);
    }
  }

  private static Box face(CharacterModel model, Pose pose) {
    Scene scene = scene(model, pose);
    Transform root = scene.actors().get(0).root();
    return CharacterModel.faceBox(
        model.facePoints(model.skeleton().forward(pose, root)), scene.camera());
  }

  static Scene scene(CharacterModel model, Pose pose) {
    Vec3 head = original.skeleton().restJoint(Pose.HEAD);
    Transform root =
        new Transform(Rotation.IDENTITY, new Vec3(-head.x(), -head.y() - 0.03, -head.z() - 0.9));
    return new Scene(
        List.of(new Actor(model, pose, root)),
        Camera.ofFieldOfView(Math.toRadians(28), 256, 256),
        Lighting.STUDIO);
  }

  static double difference(Picture a, Picture b) {
    byte[] one = a.foreground().pixels();
    byte[] two = b.foreground().pixels();
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] & 0xff) - (two[i] & 0xff));
    }
    return sum / one.length;
  }
}
