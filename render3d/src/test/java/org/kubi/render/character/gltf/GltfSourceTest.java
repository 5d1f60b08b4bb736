package org.kubi.render.character.gltf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;

/** The person of a file as a source of people. */
class GltfSourceTest {
  private static final Map<String, String> NAMELESS =
      Map.of("neck", "Bone.1", "head", "Bone.2", "leftEye", "Bone.3");

  @TempDir private Path folder;

  @Test
  void theFileIsOnePersonForAllSeedsNamedAfterIt() throws Exception {
    Path file = new Stick().writer().writeGlb(folder.resolve("Alice Smith_2.VRM.glb"));
    GltfSource source = new GltfSource(file);
    assertEquals(List.of("alice-smith-2-vrm"), source.namedPeople());
    CharacterModel person = source.person(1);
    assertEquals("gltf-alice-smith-2-vrm", person.id());
    assertSame(person, source.person(99));
    assertSame(person, source.named("alice-smith-2-vrm"));
    assertSame(person, source.named(file.toString()));
    assertThrows(CharacterException.class, () -> source.named("bob"));
  }

  @Test
  void recipesNameItByItsPathBelowOneOfTheFolders() throws Exception {
    Path people = Files.createDirectories(folder.resolve("people"));
    new Stick().writer().writeGlb(people.resolve("bob.glb"));
    GltfFiles files = new GltfFiles(List.of(folder.resolve("elsewhere"), folder));
    assertEquals("gltf-bob", files.named("people/bob.glb").id());
    assertNotSame(files.named("people/bob.glb"), files.named("people/bob.glb"));
    assertThrows(CharacterException.class, () -> files.named("people"));
  }

  @Test
  void aBoneMapBesideTheFileIsTaken() throws Exception {
    Path file = new Stick().writer(NAMELESS).writeGlb(folder.resolve("carl.glb"));
    GltfFigure figure = GltfFigure.read(file);
    assertThrows(CharacterException.class, () -> new GltfSource(file).person(0));
    BoneMap map =
        figure.guess().map().with(Pose.NECK, List.of("Bone.1")).with(Pose.HEAD, List.of("Bone.2"));
    map.write(GltfSource.mapBeside(file));
    assertEquals(map, BoneMap.read(GltfSource.mapBeside(file)));
    assertEquals(
        Stick.JOINTS.get(4).place().y(),
        new GltfSource(file).person(0).skeleton().restJoint(Pose.HEAD).y(),
        1e-6);
    BoneMap other = map.with(Pose.NECK, List.of("chest", "Bone.1"));
    assertEquals(
        1.3,
        new GltfSource(file, Optional.of(other)).person(0).skeleton().restJoint(Pose.NECK).y(),
        1e-6);
  }

  @Test
  void bonesThatWereFoundByTheirPlaceOnlyAreNoted() throws Exception {
    Path file =
        new Stick()
            .writer(Map.of("neck", "Bone.1", "head", "Bone.2"))
            .writeGlb(folder.resolve("eve.glb"));
    GltfSource source = new GltfSource(file);
    assertEquals(1.53, source.person(0).skeleton().restJoint(Pose.HEAD).y(), 1e-6);
    assertEquals(1, source.notes().size());
    assertTrue(
        source.notes().get(0).startsWith("the neck is taken to be [Bone.1] and the head [Bone.2]"),
        source.notes().get(0));
  }

  @Test
  void aWrongBoneMapIsRefusedWithTheReason() throws Exception {
    Path file = new Stick().writer().writeGlb(folder.resolve("dora.glb"));
    GltfFigure figure = GltfFigure.read(file);
    BoneMap map = figure.guess().map();
    assertRefused(figure, map.with("jaw", List.of("Kiefer")), "has no bone 'Kiefer' for jaw");
    assertRefused(
        figure, map.with(Pose.NECK, List.of("leftFoot")), "does not hang on the neck 'leftFoot'");
    assertRefused(
        figure, map.with(Pose.NECK, List.of("neck", "chest")), "'chest' does not hang on 'neck'");
    for (String bad :
        List.of(
            "{\"bones\": {\"nose\": [\"a\"]}}",
            "{\"bones\": {\"head\": [\"a\"], \"neck\": [\"a\"]}}",
            "{\"bones\": {\"head\": []}}",
            "{}",
            "[")) {
      Path wrong = Files.writeString(folder.resolve("wrong.json"), bad);
      CharacterException e = assertThrows(CharacterException.class, () -> BoneMap.read(wrong));
      assertTrue(e.getMessage().contains("wrong.json"), e.getMessage());
    }
  }

  private static void assertRefused(GltfFigure figure, BoneMap map, String reason) {
    CharacterException e =
        assertThrows(CharacterException.class, () -> figure.build("x", map, Map.of()));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void figuresInCentimetresBecomePeopleInMetresWithANote() throws Exception {
    Stick stick = new Stick();
    GltfWriter out = stick.writer();
    int root = out.list("nodes").size();
    GltfWriter.numbers(out.add("nodes").put("name", "unit").putArray("scale"), 100, 100, 100);
    com.fasterxml.jackson.databind.node.ObjectNode unit =
        (com.fasterxml.jackson.databind.node.ObjectNode) out.list("nodes").get(root);
    GltfWriter.child(unit, 0);
    GltfWriter.child(unit, Stick.JOINTS.size());
    ((com.fasterxml.jackson.databind.node.ArrayNode) out.root.path("scenes").path(0).path("nodes"))
        .removeAll()
        .add(root);
    GltfSource source = new GltfSource(out.writeGlb(folder.resolve("large.glb")));
    assertEquals(1.53, source.person(0).skeleton().restJoint(Pose.HEAD).y(), 1e-5);
    assertEquals(List.of("the figure is 170.0 high and taken for 1.70 metres"), source.notes());
  }
}
