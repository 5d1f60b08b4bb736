package org.kubi.app.panel.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.studio.FigureFile;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskRunner;
import org.kubi.pose.Pose;
import org.kubi.render.character.gltf.BoneMap;
import org.kubi.render.character.gltf.GltfSource;

/** Opening figures and choosing their bones, without a window. */
class FigureViewModelTest {
  @TempDir private Path folder;
  private final Texts texts = Texts.in(Locale.ENGLISH);
  private final TestHome home = new TestHome();
  private final TaskRunner tasks = new TaskRunner(home);
  private final Studio studio = new Studio();
  private final List<String> troubles = new ArrayList<>();
  private final CharacterViewModel character =
      new CharacterViewModel(
          studio,
          tasks,
          texts,
          List.of(new TestPeople()),
          new CharacterViewModel.Choice("boxes", 1),
          troubles::add);
  private final FigureViewModel figures =
      new FigureViewModel(tasks, texts, character::show, troubles::add);

  @AfterEach
  void stop() {
    tasks.close();
  }

  private Path nameless() throws Exception {
    return FigureFile.write(folder.resolve("x.gltf"), name -> "Bone " + name.charAt(0));
  }

  private String standing() {
    return studio.person().get().map(person -> person.model().id()).orElse("nobody");
  }

  @Test
  void aFigureWithNamedBonesStandsThereAtOnce() throws Exception {
    Path file = FigureFile.write(folder.resolve("alice.gltf"), name -> name);
    assertTrue(character.endless().get());
    figures.open(new GltfSource(file));
    home.runUntil(() -> standing().equals("gltf-alice"));
    assertTrue(figures.question().get().isEmpty());
    assertFalse(character.endless().get());
    assertEquals(2, character.sources().size());
    // Another takes its place.
    Path other = FigureFile.write(folder.resolve("bob.gltf"), name -> name);
    figures.open(new GltfSource(other));
    home.runUntil(() -> standing().equals("gltf-bob"));
    assertEquals(2, character.sources().size());
    assertEquals(List.of(), troubles);
  }

  @Test
  void namelessBonesAreAskedForAndTheAnswerIsKeptBesideTheFile() throws Exception {
    Path file = nameless();
    figures.open(new GltfSource(file));
    home.runUntil(() -> figures.question().get().isPresent());
    BoneChooserViewModel question = figures.question().get().orElseThrow();
    assertEquals("Choose the bone of the head.", question.problem().get());
    choose(question, Pose.HEAD, "Bone h");
    choose(question, Pose.NECK, "Bone n");
    assertEquals("", question.problem().get());
    figures.answer(Optional.of(question.map()));
    home.runUntil(() -> standing().equals("gltf-x"));
    assertTrue(figures.question().get().isEmpty());
    Path kept = GltfSource.mapBeside(file);
    home.runUntil(() -> Files.exists(kept) && tasks.idle());
    assertEquals(List.of("Bone h"), BoneMap.read(kept).of(Pose.HEAD));
    // The next time nothing is asked.
    figures.open(new GltfSource(file));
    home.runUntil(tasks::idle);
    assertTrue(figures.question().get().isEmpty());
  }

  @Test
  void withoutAnAnswerTheOldPersonStays() throws Exception {
    home.runUntil(() -> standing().equals("boxes-1"));
    figures.open(new GltfSource(nameless()));
    home.runUntil(() -> figures.question().get().isPresent());
    figures.answer(Optional.empty());
    home.runUntil(tasks::idle);
    assertEquals("boxes-1", standing());
    assertEquals(1, character.sources().size());
  }

  @Test
  void choicesThatCannotBeAreNamed() throws Exception {
    figures.open(new GltfSource(nameless()));
    home.runUntil(() -> figures.question().get().isPresent());
    BoneChooserViewModel question = figures.question().get().orElseThrow();
    choose(question, Pose.HEAD, "Bone n");
    choose(question, Pose.NECK, "Bone h");
    assertEquals(
        "Bone n does not hang on Bone h: choose a neck that carries the head, or none.",
        question.problem().get());
    assertThrows(IllegalStateException.class, question::map);
    choose(question, Pose.HEAD, "Bone h");
    choose(question, Pose.NECK, "Bone b");
    assertEquals(List.of("Bone b", "Bone n"), question.map().of(Pose.NECK));
    choose(question, "jaw", "Bone n");
    assertEquals("Bone n is chosen for both neck and jaw.", question.problem().get());
  }

  @Test
  void aFileThatIsNoFigureIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("song.glb"), "la la la");
    figures.open(new GltfSource(file));
    home.runUntil(() -> !troubles.isEmpty());
    assertTrue(troubles.get(0).contains("song.glb is no glTF file"), troubles.get(0));
  }

  private static void choose(BoneChooserViewModel question, String bone, String rig) {
    question.rows().stream()
        .filter(row -> row.bone().equals(bone))
        .findFirst()
        .orElseThrow()
        .choice()
        .set(Optional.of(rig));
  }
}
