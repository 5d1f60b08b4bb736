package org.kubi.app.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.framing.Box;
import org.kubi.geometry.Rotation;
import org.kubi.nn.evaluate.Answer;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.track.OneEuroSettings;

class SmoothFilmTest {
  @TempDir private Path temp;

  private static Answer answer(Path file, double x, double yaw) {
    PhotoItem item =
        new PhotoItem(
            file,
            file.getFileName().toString(),
            "",
            Optional.of(new Box(x, 0, 10, 10 + x / 100)),
            Optional.empty());
    return new Answer(item, Rotation.aboutY(yaw));
  }

  @Test
  void oneHeadIsFollowedThroughPicturesWithSeveralAndWithout() throws Exception {
    List<Path> film = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Path file = temp.resolve(i + ".png");
      film.add(file);
      if (i == 3) {
        continue;
      }
      // The larger head, on the right, is the one; another, ever surer, comes first in the list.
      answers.add(answer(file, 0, -1));
      answers.add(answer(file, 100 + i, 0.5));
    }
    SmoothFilm found = SmoothFilm.of(film, answers, 25, OneEuroSettings.defaults());
    assertEquals(List.of(0, 1, 2, 4, 5), found.pictures());
    for (Rotation head : found.smoothing().rotations()) {
      assertEquals(0, head.angleTo(Rotation.aboutY(0.5)), 1e-9);
    }
    found.write(temp);
    List<String> lines = Files.readAllLines(temp.resolve("smooth.csv"));
    assertEquals(6, lines.size());
    assertTrue(lines.get(4).startsWith("\"4.png\",0.1600,-28.648,0.000,0.000,"), lines.get(4));
    assertTrue(lines.get(4).endsWith(",-28.648,0.000,0.000"), lines.get(4));
  }
}
