package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskException;

class OfferingTest {
  private final Texts texts = Texts.in(Locale.ENGLISH);
  @TempDir private Path folder;

  private Path with(String file) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, "{}");
  }

  private String refusal(Path path) {
    return String.valueOf(
        assertThrows(TaskException.class, () -> Offering.of(path, texts)).getMessage());
  }

  @Test
  void aFolderWithACardIsANetwork() throws Exception {
    Path card = with("net/card.json");
    assertEquals(new Offering.Network(card.getParent()), Offering.of(card.getParent(), texts));
    assertEquals(new Offering.Network(card.getParent()), Offering.of(card, texts));
  }

  @Test
  void theFolderOfARunOffersItsNetworkOrElseTheBestSoFar() throws Exception {
    Path best = with("run/checkpoints/best/card.json").getParent();
    Path run = folder.resolve("run");
    assertEquals(new Offering.Network(best), Offering.of(run, texts));
    Path model = with("run/model/card.json").getParent();
    assertEquals(new Offering.Network(model), Offering.of(run, texts));
  }

  @Test
  void anyOtherFileIsTakenForAPhoto() throws Exception {
    Path photo = with("me.jpg");
    assertEquals(new Offering.Photo(photo), Offering.of(photo, texts));
  }

  @Test
  void aFolderWithADataSetOrAProjectIsOne() throws Exception {
    Path set = with("faces/dataset.json");
    assertEquals(new Offering.DataSet(set.getParent()), Offering.of(set.getParent(), texts));
    assertEquals(new Offering.DataSet(set.getParent()), Offering.of(set, texts));
    Path project = with("work/project.json").getParent();
    assertEquals(new Offering.ProjectFolder(project), Offering.of(project, texts));
  }

  @Test
  void otherJsonIsTakenForARecipe() throws Exception {
    Path recipe = with("dark.json");
    assertEquals(new Offering.RecipeFile(recipe), Offering.of(recipe, texts));
  }

  @Test
  void theDescriptionOfAnotherMakersNetworkIsOne() throws Exception {
    Path peer =
        Files.writeString(
            folder.resolve("fsa.json"),
            "{\"name\": \"FSA\", \"files\": [], \"input\": {}, \"output\": {}, \"crop\": {}}");
    assertEquals(new Offering.Peer(peer), Offering.of(peer, texts));
    Path recipe = Files.writeString(folder.resolve("mine.json"), "{ // mine\n  \"name\": \"a\"}");
    assertEquals(new Offering.RecipeFile(recipe), Offering.of(recipe, texts));
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    assertEquals(new Offering.RecipeFile(broken), Offering.of(broken, texts));
  }

  @Test
  void theFileOfARunOffersItsNetwork() throws Exception {
    Path file = with("run/run.json");
    assertEquals(new Offering.Network(file.getParent()), Offering.of(file, texts));
    Path best = with("run/checkpoints/best/card.json").getParent();
    assertEquals(new Offering.Network(best), Offering.of(file, texts));
  }

  @Test
  void severalPhotosAndTablesGoTogether() throws Exception {
    Path one = with("holiday/a.jpg");
    Path two = with("holiday/b.PNG");
    with("holiday/notes.txt");
    assertEquals(
        List.of(new Offering.Photos(List.of(one, two))), Offering.of(List.of(one, two), texts));
    assertEquals(new Offering.Photos(List.of(one, two)), Offering.of(one.getParent(), texts));
    Path table = with("photos.CSV");
    assertEquals(List.of(new Offering.Photos(List.of(table))), Offering.of(List.of(table), texts));
    assertEquals(List.of(new Offering.Photo(one)), Offering.of(List.of(one), texts));
  }

  @Test
  void aFolderOfNothingOfOursIsRefusedWithAWayOn() throws Exception {
    String other = refusal(Files.createDirectory(folder.resolve("empty")));
    assertTrue(other.startsWith("empty is a folder without a data set"), other);
  }
}
