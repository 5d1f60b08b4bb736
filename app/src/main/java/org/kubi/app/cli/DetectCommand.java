package org.kubi.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.kubi.app.overlay.HeadBoxes;
import org.kubi.app.service.OutputFolder;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;
import org.kubi.data.Json;
import org.kubi.framing.Box;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.nn.detect.Detection;
import org.kubi.nn.detect.HeadFinder;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.photo.PhotoReader;
import org.kubi.nn.photo.imports.LabelledPhotos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "detect",
    description = {
      "Finds the heads in photos: prints the box of each face, brows to chin, with a score. With",
      "--photos it measures how often the surest box is the known head's, of several detectors side",
      "by side (--with own,cascade,cascade-profile)."
    },
    mixinStandardHelpOptions = true)
final class DetectCommand implements Callable<Integer> {
  private static final String PAGE = "-heads.png";

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final DetectorOptions detector = new DetectorOptions();

  @Parameters(paramLabel = "PHOTO", arity = "0..*", description = "Photos: JPEG, PNG, BMP, GIF.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--photos",
      paramLabel = "CSV",
      description = "Measure on a table of photos: file, x, y, w, h, optionally source.")
  private @Nullable Path photos;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "With --photos: only the photos of this source.")
  private @Nullable String source;

  @Option(
      names = "--threshold",
      paramLabel = "SCORE",
      description = "What counts as a head, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double threshold = HeadFinder.THRESHOLD;

  @Option(
      names = "--smallest",
      paramLabel = "SHARE",
      description =
          "The smallest face to look for, as a share of the photo's longer side, 0.01 to 1 (default:"
              + " 0.045); half as small takes four times as long.")
  private double smallest = HeadFinder.SMALLEST;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write each photo with the boxes drawn on it.")
  private @Nullable Path out;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Also write a table of the boxes, which predict --photos reads.")
  private @Nullable Path csv;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** What was found in one photo. */
  record Found(String file, List<Detection> heads) {}

  @Override
  public Integer call() throws Exception {
    if (!(threshold >= 0 && threshold <= 1) || !(smallest >= 0.01 && smallest <= 1)) {
      throw Usage.wrong(
          spec,
          "--threshold is 0 to 1 and --smallest 0.01 to 1, found %s and %s"
              .formatted(threshold, smallest));
    }
    Path table = photos;
    if (table != null) {
      if (!files.isEmpty() || out != null || csv != null) {
        throw Usage.wrong(spec, "--photos measures: without PHOTO, --out and --csv");
      }
      return measure(LabelledPhotos.read(table));
    }
    if (files.isEmpty()) {
      throw Usage.wrong(spec, "name photos, or a table by --photos");
    }
    return find();
  }

  private int find() throws Exception {
    List<Found> all = new ArrayList<>();
    Optional<Path> folder = Optional.empty();
    try (HeadFinder heads = detector.open(spec)) {
      if (out != null) {
        folder = Optional.of(OutputFolder.claim(out, name -> name.endsWith(PAGE)));
      }
      for (Path file : files) {
        try {
          Frame photo =
              PhotoReader.read(file, remark -> System.err.println("Note: " + remark + "."));
          Found found = new Found(file.toString(), heads.find(photo, threshold, smallest));
          all.add(found);
          if (folder.isPresent()) {
            draw(photo, found.heads(), folder.get().resolve(page(file, all.size())));
          }
        } catch (PhotoException e) {
          // One bad photo does not stop the others.
          System.err.println("kubi: " + e.getMessage());
        }
      }
    }
    if (csv != null) {
      writeTable(csv, all);
    }
    if (json) {
      System.out.print(Json.write(all));
    } else {
      print(all, System.out);
    }
    return all.size() == files.size() ? KubiCommand.DONE : KubiCommand.FAILED;
  }

  private static String page(Path file, int number) {
    return "%03d-%s%s".formatted(number, file.getFileName(), PAGE);
  }

  private static void draw(Frame photo, List<Detection> heads, Path file) throws TaskException {
    try {
      FrameImages.writePng(
          HeadBoxes.draw(photo, heads.stream().map(Detection::box).toList()), file);
    } catch (IOException e) {
      throw new TaskException(
          file + " cannot be written (" + FileReason.of(e) + "): name another folder", e);
    }
  }

  private static void print(List<Found> all, PrintStream to) {
    for (Found found : all) {
      int count = found.heads().size();
      to.printf(
          "%s: %s%n",
          found.file(), count == 0 ? "no head" : count == 1 ? "1 head" : count + " heads");
      for (Detection head : found.heads()) {
        Box box = head.box();
        to.printf(
            Locale.ROOT,
            "  x=%.1f y=%.1f w=%.1f h=%.1f score %.2f%n",
            box.x(),
            box.y(),
            box.width(),
            box.height(),
            head.score());
      }
    }
  }

  private static void writeTable(Path file, List<Found> all) throws TaskException {
    StringBuilder text = new StringBuilder("file,x,y,w,h,score\n");
    for (Found found : all) {
      String name = Path.of(found.file()).toAbsolutePath().toString();
      for (Detection head : found.heads()) {
        Box box = head.box();
        text.append(
            String.format(
                Locale.ROOT,
                "%s,%.2f,%.2f,%.2f,%.2f,%.4f%n",
                quoted(name),
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                head.score()));
      }
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new TaskException(
          file + " cannot be written (" + FileReason.of(e) + "): name another file", e);
    }
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private int measure(PhotoList list) throws Exception {
    List<PhotoItem> items =
        list.items().stream()
            .filter(item -> item.box().isPresent())
            .filter(item -> source == null || item.source().equals(source))
            .toList();
    if (items.isEmpty()) {
      throw new TaskException(
          list.file() + " has no such photos with a face box: there is nothing to measure on");
    }
    DetectorTable table =
        new DetectorTable(detector.all().stream().map(DetectorOptions.Who::id).toList());
    List<HeadFinder> finders = detector.openAll();
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Finding heads in", "photos")) {
      for (int i = 0; i < items.size(); i++) {
        if (cancel.getAsBoolean()) {
          throw new CancellationException("cancelled");
        }
        PhotoItem item = items.get(i);
        try {
          table.add(finders, item, PhotoReader.read(item.file()), threshold, smallest);
        } catch (PhotoException e) {
          // One bad photo does not stop the others.
          System.err.println("kubi: " + e.getMessage());
        }
        line.at(i + 1, items.size());
      }
    } finally {
      finders.forEach(HeadFinder::close);
    }
    if (table.photos() == 0) {
      return KubiCommand.FAILED;
    }
    System.out.print(json ? Json.write(table.toJson()) : table.text());
    return table.photos() == items.size() ? KubiCommand.DONE : KubiCommand.FAILED;
  }
}
