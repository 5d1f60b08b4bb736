package org.kubi.app.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;
import org.kubi.framing.Box;
import org.kubi.geometry.Rotation;
import org.kubi.nn.evaluate.Answer;
import org.kubi.nn.track.OneEuroSettings;
import org.kubi.nn.track.Smoothing;
import org.kubi.pose.HeadAngles;

/**
 * One head through the pictures of a film, smoothed. Where a picture has several heads, it is the
 * one whose box shares most with that in the picture before; in the first, the largest.
 *
 * @param answers one of each picture in which the head was seen, in their order
 * @param pictures the numbers of those pictures, from 0
 * @param smoothing their rotations, smoothed
 * @param fps pictures a second
 */
public record SmoothFilm(
    List<Answer> answers, List<Integer> pictures, Smoothing smoothing, double fps) {
  /** The file it is written to. */
  public static final String FILE = "smooth.csv";

  public SmoothFilm {
    answers = List.copyOf(answers);
    pictures = List.copyOf(pictures);
  }

  /**
   * Smooths.
   *
   * @param film all pictures in their order, also those in which no head was seen
   * @param answers to the heads seen, at least one
   */
  public static SmoothFilm of(
      List<Path> film, List<Answer> answers, double fps, OneEuroSettings settings) {
    Map<Path, List<Answer>> each = new LinkedHashMap<>();
    film.forEach(picture -> each.put(picture, new ArrayList<>()));
    answers.forEach(
        a -> each.computeIfAbsent(a.item().file(), picture -> new ArrayList<>()).add(a));
    List<Answer> track = new ArrayList<>();
    List<Integer> pictures = new ArrayList<>();
    Optional<Box> before = Optional.empty();
    int number = 0;
    for (List<Answer> heads : each.values()) {
      Optional<Box> last = before;
      Optional<Answer> same =
          heads.stream().max(Comparator.comparingDouble(a -> nearness(a, last)));
      if (same.isPresent()) {
        track.add(same.get());
        pictures.add(number);
        before = same.get().item().box();
      }
      number++;
    }
    List<Rotation> heads = track.stream().map(Answer::head).toList();
    int[] numbers = pictures.stream().mapToInt(Integer::intValue).toArray();
    return new SmoothFilm(track, pictures, Smoothing.of(heads, numbers, fps, settings), fps);
  }

  /** What the box shares with the one before, then, far below, its size. */
  private static double nearness(Answer answer, Optional<Box> before) {
    Optional<Box> box = answer.item().box();
    if (box.isEmpty()) {
      return 0;
    }
    double overlap = before.map(last -> last.overlap(box.get())).orElse(0.0);
    return overlap + 1e-9 * box.get().width() * box.get().height();
  }

  /**
   * Writes {@code smooth.csv}: file, seconds, yaw, pitch, roll (degrees, AFLW2000) and quaternion,
   * smoothed, then the measured angles.
   *
   * @throws TaskException if the folder does not take it
   */
  public void write(Path folder) throws TaskException {
    StringBuilder text =
        new StringBuilder("file,seconds,yaw,pitch,roll,qw,qx,qy,qz,raw_yaw,raw_pitch,raw_roll\n");
    for (int i = 0; i < answers.size(); i++) {
      String name = answers.get(i).item().name();
      Rotation head = smoothing.rotations().get(i);
      text.append('"').append(name.replace("\"", "\"\"")).append('"');
      text.append(String.format(Locale.ROOT, ",%.4f", pictures.get(i) / fps)).append(angles(head));
      for (double q : new double[] {head.w(), head.x(), head.y(), head.z()}) {
        text.append(String.format(Locale.ROOT, ",%.7f", q));
      }
      text.append(angles(answers.get(i).head())).append('\n');
    }
    Path aside = folder.resolve(FILE + ".part");
    try {
      try {
        Files.writeString(aside, text);
        Files.move(aside, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new TaskException(
          folder + " does not take " + FILE + " (" + FileReason.of(e) + "): name another folder",
          e);
    }
  }

  private static String angles(Rotation head) {
    HeadAngles angles = HeadAngles.of(head, HeadAngles.Convention.AFLW2000);
    return String.format(
        Locale.ROOT, ",%.3f,%.3f,%.3f", angles.yaw(), angles.pitch(), angles.roll());
  }
}
