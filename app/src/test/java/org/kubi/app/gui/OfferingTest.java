package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void tablesDataSetsAndOtherFoldersAreRefusedWithAWayOn() throws Exception {
    String table = refusal(with("photos.CSV"));
    assertTrue(table.contains("kubi predict --photos photos.CSV --out"), table);
    String dataset = refusal(with("faces/dataset.json").getParent());
    assertTrue(dataset.startsWith("faces is a data set: train a network"), dataset);
    String other = refusal(Files.createDirectory(folder.resolve("holiday")));
    assertTrue(other.startsWith("holiday is a folder without a network"), other);
  }
}
