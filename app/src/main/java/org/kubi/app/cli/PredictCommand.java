package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.OutputFolder;
import org.kubi.app.service.PhotoSheets;
import org.kubi.app.service.SmoothFilm;
import org.kubi.app.task.TaskException;
import org.kubi.data.Json;
import org.kubi.framing.Box;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.detect.HeadFinder;
import org.kubi.nn.evaluate.Answer;
import org.kubi.nn.evaluate.Evaluation;
import org.kubi.nn.evaluate.Report;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.photo.PhotoShelf;
import org.kubi.nn.photo.imports.LabelledPhotos;
import org.kubi.nn.predict.Predictor;
import org.kubi.nn.predict.TracedPrediction;
import org.kubi.render.character.CharacterModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "predict",
    description = {
      "Says how the people in photos hold their heads. Writes predictions.csv, report.json and pages",
      "with each photo, the 64x64 picture the network saw, and the model in the predicted pose."
    },
    mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ModelOptions model = new ModelOptions();

  @Parameters(
      paramLabel = "PHOTO",
      arity = "0..*",
      description = "Photos, or folders of photos: JPEG, PNG, BMP, GIF, TIFF.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--box",
      paramLabel = "X,Y,W,H",
      converter = BoxConverter.class,
      description =
          "The face, brows to chin, in pixels of the upright photo; with one photo only. Without it"
              + " every head that the detector finds is predicted.")
  private @Nullable Box box;

  @Option(names = "--whole", description = "Look for no heads: the whole of each picture is one.")
  private boolean whole;

  @Mixin private final DetectorOptions detector = new DetectorOptions();

  @Option(
      names = "--photos",
      paramLabel = "CSV",
      description = "A table of photos: file, x, y, w, h, optionally yaw, pitch, roll.")
  private @Nullable Path photos;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Option(names = TraceOption.NAME, paramLabel = "FILE", description = TraceOption.PREDICTION)
  private @Nullable Path trace;

  @Mixin private final SmoothOptions smooth = new SmoothOptions();

  @Mixin private final PersonOptions characters = new PersonOptions();

  @Override
  public Integer call() throws Exception {
    smooth.check(spec);
    files = SmoothOptions.expanded(files);
    PhotoShelf shelf = new PhotoShelf();
    PhotoHeads wanted = heads(shelf);
    if (wanted.items().isEmpty()) {
      return KubiCommand.FAILED;
    }
    OutputFolder.check(out, PredictCommand::isOwn);
    CharacterModel person = Sources.of(characters, Optional.empty(), System.err).defaultPerson();
    try (Predictor predictor = model.open()) {
      Path from = photos == null ? wanted.items().get(0).file() : photos;
      PhotoList list = new PhotoList(from, wanted.items());
      Evaluation found = EvaluateCommand.found(predictor, list, shelf, out);
      List<PhotoItem> good = found.answers().stream().map(Answer::item).toList();
      Report report = found.report();
      List<Path> film =
          photos == null ? files : wanted.items().stream().map(PhotoItem::file).toList();
      smooth.write(film, found.answers(), out);
      writeSheets(predictor, good, shelf, out, person);
      Path timeline = trace;
      if (timeline != null) {
        TraceOption.write(TracedPrediction.of(model.folder(), good.get(0)), timeline);
      }
      if (json) {
        System.out.print(Json.write(report.json()));
      } else {
        EvaluateCommand.print(report, System.out);
        System.err.println("Look at the pages in " + out + ".");
      }
      boolean all = wanted.without() == 0 && found.troubles().isEmpty();
      return all ? KubiCommand.DONE : KubiCommand.FAILED;
    }
  }

  private static boolean isOwn(String name) {
    return EvaluateCommand.OWN_FILES.contains(name)
        || name.equals(SmoothFilm.FILE)
        || PhotoSheets.isPage(name);
  }

  /** Writes the pages, with progress. */
  static void writeSheets(
      Predictor predictor, List<PhotoItem> items, Path folder, CharacterModel person)
      throws Exception {
    writeSheets(predictor, items, PhotoShelf.onlyLast(), folder, person);
  }

  private static void writeSheets(
      Predictor predictor,
      List<PhotoItem> items,
      PhotoShelf shelf,
      Path folder,
      CharacterModel person)
      throws Exception {
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Drawing", "photos")) {
      new PhotoSheets(predictor, person, shelf).write(items, folder, line::at, cancel);
    }
  }

  private PhotoHeads heads(PhotoShelf shelf) throws PhotoException, ModelException, TaskException {
    if (photos != null) {
      if (!files.isEmpty() || box != null || whole) {
        throw usage("--photos stands alone: without PHOTO, --box and --whole");
      }
      return new PhotoHeads(LabelledPhotos.read(photos).items(), 0);
    }
    if (files.isEmpty()) {
      throw usage("name photos, or a table by --photos");
    }
    if (box != null && files.size() != 1) {
      throw usage("--box goes with one photo, found " + files.size() + "; use --photos for more");
    }
    if (box == null && !whole && detector.isThere()) {
      try (HeadFinder finder = detector.open(spec)) {
        return PhotoHeads.in(files, finder, shelf);
      }
    }
    // Without a detector, too, the whole picture is all there is to go by.
    Optional<Box> face = Optional.ofNullable(box);
    return new PhotoHeads(
        files.stream()
            .map(file -> new PhotoItem(file, file.toString(), "", face, Optional.empty()))
            .toList(),
        0);
  }

  private ParameterException usage(String message) {
    return Usage.wrong(spec, message);
  }
}
