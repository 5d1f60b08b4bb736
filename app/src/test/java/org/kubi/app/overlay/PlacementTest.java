package org.kubi.app.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.image.Frame;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.soft.SoftRenderer;

class PlacementTest {
  private static final Rotation HEAD = HeadAngles.aflw(35, 10, -8).rotation();

  private CharacterModel person;

  @BeforeEach
  void makeSomebody() {
    person = new BuiltInSource().person(3);
  }

  @Test
  void theFaceFillsThePictureAsTheFramingDemands() {
    Placement placement = Placement.of(person, Pose.ofHead(HEAD));
    Box face = faceBox(placement.actor(), placement.camera());
    assertEquals(32, face.centreX(), 1e-6);
    assertEquals(32, face.centreY(), 1e-6);
    assertEquals(64 / Framing.HEAD.scale(), Math.max(face.width(), face.height()), 1e-6);
  }

  @Test
  void onAPhotoTheFaceSitsInTheMiddleOfTheSquare() {
    Square square = new Square(200, 100, 150);
    Placement placement = Placement.of(person, Pose.ofHead(HEAD));
    Scene scene = placement.onPhoto(square, Framing.HEAD, 640, 480, Lighting.STUDIO);
    Box face = faceBox(scene.actors().get(0), scene.camera());
    assertEquals(275, face.centreX(), 1e-6);
    assertEquals(175, face.centreY(), 1e-6);
    assertEquals(100, Math.max(face.width(), face.height()), 1e-6);
  }

  @Test
  void aTighterFramingShowsTheFaceAsLargeAsItsBoxAllTheSame() {
    Box box = new Box(300, 200, 80, 100);
    Placement placement = Placement.of(person, Pose.ofHead(HEAD));
    for (double scale : new double[] {1.1, 1.5, 2}) {
      Framing framing = new Framing(scale, 64);
      Scene scene = placement.onPhoto(framing.square(box), framing, 640, 480, Lighting.STUDIO);
      Box face = faceBox(scene.actors().get(0), scene.camera());
      assertEquals(340, face.centreX(), 1e-6);
      assertEquals(250, face.centreY(), 1e-6);
      assertEquals(100, Math.max(face.width(), face.height()), 1e-6, "scale " + scale);
    }
  }

  @Test
  void theModelIsDrawnThereAndTheRestOfThePhotoStays() {
    Square square = new Square(60, 20, 80);
    Placement placement = Placement.of(person, Pose.ofHead(HEAD));
    try (SoftRenderer renderer = new SoftRenderer()) {
      Picture picture =
          renderer.render(placement.onPhoto(square, Framing.HEAD, 200, 120, Lighting.STUDIO), 3);
      Frame photo = Frame.filled(200, 120, 3, 90);
      Frame over = Blend.over(picture, photo, 0.6, 0x3e8bff, 0.2);
      assertEquals(90, over.at(3, 3, 0));
      assertEquals(255, picture.cover().at(100, 60, 0));
      assertTrue(over.at(100, 60, 0) != 90 || over.at(100, 60, 2) != 90);
    }
  }

  @Test
  void thePlacedHeadHasTheRotationAskedFor() {
    Actor actor = Placement.of(person, Pose.ofHead(HEAD)).actor();
    Rotation head = actor.root().rotation().times(actor.pose().headToBody());
    assertEquals(0, head.angleTo(HEAD), 1e-7);
  }

  private Box faceBox(Actor actor, Camera camera) {
    List<Transform> motions = person.skeleton().forward(actor.pose(), actor.root());
    return CharacterModel.faceBox(person.facePoints(motions), camera);
  }
}
