package org.kubi.app.panel.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskRunner;

class ProjectViewModelTest {
  @TempDir private Path folder;
  private final TestHome home = new TestHome();
  private final TaskRunner tasks = new TaskRunner(home);
  private final List<String> troubles = new ArrayList<>();

  @AfterEach
  void close() {
    tasks.close();
  }

  private ProjectViewModel model() {
    return new ProjectViewModel(
        new Project(folder.resolve("first")),
        List.of(),
        tasks,
        Texts.in(Locale.ENGLISH),
        troubles::add);
  }

  @Test
  void lookingAtAProjectMakesNothing() throws Exception {
    ProjectViewModel model = model();
    model.refresh();
    home.runUntil(tasks::idle);
    assertFalse(model.contents().get().made());
    assertFalse(Files.exists(folder.resolve("first")));
  }

  @Test
  void aNewProjectHasItsFoldersAndComesFirstAmongTheRecent() throws Exception {
    ProjectViewModel model = model();
    Path wanted = folder.resolve("second");
    model.open(wanted);
    home.runUntil(() -> model.contents().get().made());
    assertEquals("second", model.project().get().name());
    assertTrue(Project.isIn(wanted));
    for (String part : List.of("data", "runs", "models", "photos", "recipes")) {
      assertTrue(Files.isDirectory(wanted.resolve(part)), part);
    }
    assertEquals(List.of(wanted), List.copyOf(model.recent()));
  }

  @Test
  void whatLiesInItIsFoundByKindAndADamagedDataSetIsTold() throws Exception {
    Project project = new Project(folder.resolve("first"));
    project.make();
    Files.writeString(project.photos().resolve("me.jpg"), "");
    Files.writeString(project.photos().resolve("notes.txt"), "");
    Files.createDirectories(project.models().resolve("net"));
    Files.writeString(project.models().resolve("net/card.json"), "{}");
    Files.createDirectories(project.data().resolve("bad"));
    Files.writeString(project.data().resolve("bad/dataset.json"), "{");
    ProjectViewModel model = model();
    model.refresh();
    home.runUntil(() -> model.contents().get().made());
    ProjectContents found = model.contents().get();
    assertEquals(List.of(project.photos().resolve("me.jpg")), found.photos());
    assertEquals(List.of(project.models().resolve("net")), found.models());
    assertEquals(List.of(), found.dataSets());
    assertEquals(1, troubles.size());
    assertTrue(troubles.get(0).contains("bad"), troubles.get(0));
  }

  @Test
  void aFileIsNoProject() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    ProjectViewModel model = model();
    model.open(file);
    home.runUntil(() -> !troubles.isEmpty());
    assertEquals(file + " is a file: choose a folder for the project.", troubles.get(0));
    assertEquals("first", model.project().get().name());
  }
}
