package org.kubi.app.panel.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.SlotWorker;
import org.kubi.data.Dataset;
import org.kubi.data.LabelBlock;
import org.kubi.data.Sample;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.label.Labels;

/** Tells of the sample that is chosen, and puts its scene into the stage. */
public final class SampleViewModel implements AutoCloseable {
  /** Longer blocks (landmarks, the skeleton) are told by their first numbers. */
  private static final int MOST_LINES = 16;

  private final DataViewModel.Around around;
  private final SheetViewModel sheet;
  private final Studio studio;
  private final PoseEditor editor;
  private final Executor home;
  private final SlotWorker reader;
  private final SceneAgain scenes;
  private final ReadOnlyObjectWrapper<Optional<SampleFacts>> facts =
      new ReadOnlyObjectWrapper<>(this, "facts", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Frame>> large =
      new ReadOnlyObjectWrapper<>(this, "large", Optional.empty());

  SampleViewModel(
      DataViewModel.Around around,
      SheetViewModel sheet,
      Studio studio,
      PoseEditor editor,
      Executor home) {
    this.around = around;
    this.sheet = sheet;
    this.studio = studio;
    this.editor = editor;
    this.home = home;
    this.scenes = new SceneAgain(around.people(), around.texts());
    this.reader =
        new SlotWorker(
            "kubi-sample",
            () -> {},
            fault ->
                home.execute(
                    () -> around.onTrouble().accept(around.texts().of("data.fault", fault))));
    sheet.chosen().addListener((changed, was, is) -> read(is.intValue()));
  }

  /** What is told of the chosen sample; empty without one. */
  public ReadOnlyObjectProperty<Optional<SampleFacts>> facts() {
    return facts.getReadOnlyProperty();
  }

  /** Its scene drawn again, larger and in colour; empty until that was asked for. */
  public ReadOnlyObjectProperty<Optional<Frame>> large() {
    return large.getReadOnlyProperty();
  }

  /** Draws the scene of the chosen sample again: larger, and all of it in the stage. */
  public void showScene() {
    Optional<Dataset> set = sheet.dataset().get();
    int index = sheet.chosen().get();
    if (set.isEmpty() || index < 0) {
      return;
    }
    around
        .tasks()
        .<SceneAgain.Found>start(
            around.texts().of("data.scene.making"),
            progress -> scenes.of(set.get(), index, progress),
            outcome -> {
              if (outcome instanceof Outcome.Done<SceneAgain.Found> done) {
                show(done.value());
              } else if (outcome instanceof Outcome.Failed<SceneAgain.Found> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  private void show(SceneAgain.Found found) {
    large.set(Optional.of(found.picture()));
    studio.person().set(Optional.of(found.person()));
    editor.set(found.pose(), found.orbit(), found.light());
    studio.thrown().set(Optional.of(found.draft()));
    found.doubt().ifPresent(around.onTrouble());
  }

  /** Whether nothing is being read. */
  boolean idle() {
    return reader.idle();
  }

  @Override
  public void close() {
    reader.close();
  }

  private void read(int index) {
    large.set(Optional.empty());
    Optional<Dataset> set = sheet.dataset().get();
    if (index < 0 || set.isEmpty()) {
      facts.set(Optional.empty());
      return;
    }
    reader.put(
        "sample",
        () -> {
          SampleFacts found = facts(set.get(), index);
          home.execute(
              () -> {
                if (sheet.chosen().get() == index) {
                  facts.set(Optional.of(found));
                }
              });
        });
  }

  static SampleFacts facts(Dataset set, int index) {
    Sample sample = set.sample(index);
    List<SampleFacts.Block> blocks = new ArrayList<>();
    String character = "";
    Rotation head = Rotation.IDENTITY;
    for (LabelBlock block : set.manifest().labels()) {
      float[] numbers = sample.numbers();
      int at = block.offset();
      if (block.id().equals(Labels.CHARACTER.id())) {
        int who = Math.round(numbers[at]);
        List<String> ids = set.manifest().characters();
        character = who >= 0 && who < ids.size() ? ids.get(who) : Integer.toString(who);
      }
      if (block.id().equals(Labels.HEAD_QUATERNION.id())) {
        head = Rotation.nearest(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
      }
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < Math.min(MOST_LINES, block.columns().size()); i++) {
        lines.add(
            String.format(Locale.ROOT, "%-18s %+.4f", block.columns().get(i), numbers[at + i]));
      }
      blocks.add(new SampleFacts.Block(block.id(), lines));
    }
    int size = set.manifest().size();
    return new SampleFacts(
        sample, Frame.gray(size, size, sample.picture()), character, head, blocks);
  }
}
