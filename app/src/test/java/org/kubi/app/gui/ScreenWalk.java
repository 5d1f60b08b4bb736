package org.kubi.app.gui;

import static org.kubi.app.gui.TestWindow.onToolkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import org.kubi.app.panel.data.Coverage;
import org.kubi.app.panel.data.SampleFilter;
import org.kubi.app.panel.pose.PoseAngle;
import org.kubi.app.panel.project.DataSetEntry;
import org.kubi.app.panel.runs.RunRow;
import org.kubi.app.panel.studio.FigureFile;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobState;
import org.kubi.nn.preset.NetworkPresets;

/**
 * A walk through all that the window can show: its workspaces with their panes, menus and
 * questions, each as somebody sees it who works there, in a project that has a data set and photos.
 */
final class ScreenWalk extends ScreenHands {
  private static final int EPOCHS = 10_000;

  /** Does something that leads to a screen. */
  @FunctionalInterface
  interface Act {
    /** Does it. */
    void run() throws Exception;
  }

  /**
   * Something to look at.
   *
   * @param name in letters that a file name can have
   * @param act leads to it from the screen before
   * @param over opens the menu or the question that lies over it, if there is one
   */
  record Screen(String name, Act act, Act over) {}

  /**
   * What is shown.
   *
   * @param network folder of the network that watches
   * @param beside folder of another one
   * @param photos table of photos
   * @param recipe of few people
   * @param scratch an empty folder for a figure
   */
  record Props(Path network, Path beside, Path photos, Path recipe, Path scratch) {}

  private final Props props;

  ScreenWalk(TestWindow window, Props props) {
    super(window);
    this.props = props;
  }

  /** All screens, in the order of the walk. */
  List<Screen> screens() {
    List<Screen> all = new ArrayList<>();
    stage(all);
    data(all);
    train(all);
    runs(all);
    compare(all);
    everywhere(all);
    return all;
  }

  /** What an empty project shows. */
  List<Screen> emptyScreens() {
    List<Screen> all = new ArrayList<>();
    add(all, "empty-stage", () -> await(() -> bench.viewport().shown()));
    for (String id : List.of("data", "train", "runs", "compare")) {
      add(all, "empty-" + id, () -> show(id));
    }
    add(all, "empty-jobs", () -> act(() -> command("jobs")));
    add(all, "empty-log", () -> act(() -> command("log")));
    return all;
  }

  private void stage(List<Screen> all) {
    add(
        all,
        "stage-bare",
        () -> {
          show("stage");
          await(() -> bench.viewport().shown());
        });
    add(
        all,
        "stage-network",
        () -> {
          act(() -> bench.network().open(props.network()));
          await(() -> bench.network().about().get().isPresent());
          act(
              () -> {
                bench.pose().angle(PoseAngle.HEAD_TURN).set(24);
                bench.pose().angle(PoseAngle.HEAD_NOD).set(9);
              });
          await(() -> bench.network().comparison().get().isPresent());
        });
    add(all, "stage-bone", () -> act(() -> bench.handling().bone().set(Optional.of("head"))));
    add(
        all,
        "stage-photo-none",
        () ->
            act(
                () -> {
                  bench.handling().bone().set(Optional.empty());
                  toggle("tool.pane").setSelected(true);
                }));
    add(
        all,
        "stage-photo",
        () -> {
          act(desk.tour()::example);
          await(() -> bench.photo().finding().get().isPresent());
        });
    add(
        all,
        "stage-dice",
        () -> {
          act(
              () -> {
                toggle("tool.pane").setSelected(false);
                desk.data().dice().rollAll();
              });
          await(() -> desk.data().dice().picture().get().isPresent());
          scroll("#left-column", 1);
        });
    add(
        all,
        "stage-recipe",
        () -> {
          act(() -> desk.data().dice().settings().open().set(true));
          expand("camera");
        });
    add(
        all,
        "stage-eye-below",
        () -> {
          act(() -> desk.data().dice().settings().open().set(false));
          scroll("#right-column", 1);
        });
  }

  private void data(List<Screen> all) {
    add(
        all,
        "data-sheet",
        () -> {
          show("data");
          await(
              () ->
                  desk.data().contents().get().dataSets().stream()
                      .anyMatch(DataSetEntry::complete));
          act(() -> desk.data().open(whole().folder()));
          await(() -> desk.data().sheet().coverage().get().isPresent());
          act(() -> desk.data().sheet().chosen().set(3));
          await(() -> desk.data().sample().facts().get().isPresent());
        });
    add(
        all,
        "data-scene",
        () -> {
          act(desk.data().sample()::showScene);
          await(
              () ->
                  desk.data().sample().large().get().isPresent()
                      || bench.status().trouble().get().isPresent());
          act(this::dropNotices);
        });
    add(
        all,
        "data-filter",
        () ->
            act(
                () ->
                    desk.data()
                        .sheet()
                        .filter()
                        .set(new SampleFilter(Optional.of(fullest()), OptionalInt.of(0)))));
    add(
        all,
        "data-filter-none",
        () -> act(() -> desk.data().sheet().filter().set(filterOf(170, 80))));
    add(
        all,
        "data-numbers",
        () -> {
          act(
              () -> {
                desk.data().sheet().filter().set(SampleFilter.ALL);
                for (Node pane : window.scene().getRoot().lookupAll(".titled-pane")) {
                  ((TitledPane) pane).setExpanded(pane.isVisible());
                }
              });
          scroll(".right-column", 0.6);
        });
    over(all, "data-export", () -> opened(() -> menu("#data-export").show()));
    over(all, "data-recipes", () -> opened(() -> ((ComboBoxBase<?>) node("#data-recipe")).show()));
    add(
        all,
        "data-editor",
        () -> {
          act(desk.data()::editRecipe);
          act(desk.data().recipe()::tryOut);
          await(() -> !desk.data().recipe().pictures().get().isEmpty());
        });
    add(
        all,
        "data-editor-part",
        () -> {
          expand("light");
          scroll("#recipe-editor .scroll-pane", 0.35);
        });
    add(
        all,
        "data-editor-wrong",
        () ->
            act(
                () -> {
                  desk.data().recipe().search().set("fov");
                  for (Node field :
                      window.scene().getRoot().lookupAll(".recipe-entry .text-field")) {
                    ((TextField) field).setText("wide");
                    field.fireEvent(new javafx.event.ActionEvent());
                  }
                }));
    add(
        all,
        "data-job",
        () -> {
          act(
              () -> {
                desk.data().recipe().search().set("");
                desk.data().recipe().open().set(false);
                desk.data().generate().chooseFile(props.recipe());
              });
          await(() -> desk.data().generate().recipe().get().file().isPresent());
          act(
              () -> {
                desk.data().generate().count().set(20_000);
                desk.data()
                    .generate()
                    .name()
                    .set("later-" + desk.data().contents().get().dataSets().size());
                var unused = desk.data().generate().start();
              });
          await(
              () -> desk.jobs().running().map(job -> job.progress().fraction() > 0).orElse(false));
        });
    add(
        all,
        "data-part",
        () -> {
          act(() -> desk.jobs().running().ifPresent(Job::cancel));
          await(() -> desk.jobs().running().isEmpty());
          await(
              () ->
                  desk.data().contents().get().dataSets().stream()
                      .anyMatch(set -> !set.complete()));
        });
  }

  private void train(List<Screen> all) {
    add(
        all,
        "train-form",
        () -> {
          show("train");
          await(() -> desk.train().dataSet().get().isPresent());
        });
    add(all, "train-more", () -> act(() -> ((TitledPane) node("#train-more")).setExpanded(true)));
    add(
        all,
        "train-wrong",
        () -> {
          act(
              () -> {
                TextField clip = (TextField) node("#train-set-clip");
                clip.setText("-3");
                clip.fireEvent(new javafx.event.ActionEvent());
              });
          scroll("#train-left", 1);
        });
    add(
        all,
        "train-endless",
        () -> {
          act(
              () -> {
                TextField clip = (TextField) node("#train-set-clip");
                clip.setText("0");
                clip.fireEvent(new javafx.event.ActionEvent());
                ((TitledPane) node("#train-more")).setExpanded(false);
                desk.train()
                    .endless()
                    .recipe()
                    .set(Optional.of(desk.data().generate().recipes().get(0)));
              });
          scroll("#train-left", 0);
        });
    add(
        all,
        "train-live",
        () -> {
          act(() -> desk.train().endless().recipe().set(Optional.empty()));
          if (onToolkit(() -> desk.runs().all().isEmpty())) {
            learn("first"); // there are two to be held against each other
            act(() -> desk.jobs().running().ifPresent(Job::cancel));
            await(() -> desk.jobs().running().isEmpty());
            tidy();
          }
          learn("second");
        });
    add(
        all,
        "train-paused",
        () -> {
          tidy();
          act(desk.train().now()::togglePause);
          await(() -> desk.train().now().state().get().equals(Optional.of(JobState.PAUSED)));
        });
    over(all, "train-leaving", () -> asked(() -> Leaving.allowed(bench, window.stage())));
  }

  private void learn(String name) throws Exception {
    act(
        () -> {
          desk.train().preset().set(NetworkPresets.TINY);
          desk.train().batch().set(10);
          desk.train().epochs().set(EPOCHS);
          desk.train().name().set(name + "-" + desk.project().project().get().name());
          var unused = desk.train().start().orElseThrow();
        });
    await(() -> desk.train().now().measurements().get() > 0);
    int before = onToolkit(() -> desk.train().now().measurements().get());
    await(() -> desk.train().now().measurements().get() > before + 2);
    await(() -> !desk.train().glimpses().layer().get().activations().isEmpty());
  }

  private void runs(List<Screen> all) {
    add(
        all,
        "runs-overlay",
        () -> {
          act(desk.train().now()::stop);
          await(() -> desk.jobs().running().isEmpty());
          show("runs");
          await(() -> desk.runs().all().size() >= 2);
          act(() -> desk.runs().choose(desk.runs().shown().stream().limit(5).toList()));
        });
    add(
        all,
        "runs-one",
        () -> {
          RunRow first = onToolkit(() -> desk.runs().shown().get(0));
          act(() -> desk.runs().tag(first, "first, try"));
          await(() -> !desk.runs().shown().get(0).tags().tags().isEmpty());
          act(() -> desk.runs().choose(List.of(desk.runs().shown().get(0))));
        });
    all.add(
        new Screen(
            "runs-delete",
            () -> act(() -> desk.runs().choose(desk.runs().shown().stream().limit(2).toList())),
            () ->
                asked(
                    () ->
                        DeleteQuestion.allowed(
                            desk.runs().chosen().get(), bench.texts(), window.stage()))));
    add(all, "runs-nothing", () -> act(() -> desk.runs().filter().set("no run has this word")));
  }

  private void compare(List<Screen> all) {
    add(
        all,
        "compare-none",
        () -> {
          act(() -> desk.runs().filter().set(""));
          show("compare");
        });
    add(
        all,
        "compare-one",
        () -> {
          act(() -> bench.open(List.of(props.photos())));
          await(
              () ->
                  !desk.compare().rows().isEmpty()
                      && desk.compare().rows().stream().allMatch(row -> row.answer().isPresent()));
          await(() -> desk.compare().overlay().picture().get().isPresent());
        });
    add(
        all,
        "compare-two",
        () -> {
          act(() -> desk.compare().lineup().add(props.beside()));
          await(
              () ->
                  desk.compare().rows().stream().allMatch(row -> row.answerOf(1).isPresent())
                      && desk.compare().overlay().portraits().get().size() == 2);
        });
    add(
        all,
        "compare-cell",
        () ->
            act(
                () ->
                    desk.compare()
                        .errors()
                        .choose(desk.compare().errors().map().get().cells().iterator().next())));
    add(
        all,
        "compare-outputs",
        () ->
            act(
                () -> {
                  desk.compare().errors().chooseNone();
                  ((TitledPane) node("#compare-outputs")).setExpanded(true);
                }));
    all.add(
        new Screen(
            "compare-menu",
            () -> act(() -> ((TitledPane) node("#compare-outputs")).setExpanded(false)),
            () -> opened(() -> menu("#compare-network-add").show())));
  }

  private void everywhere(List<Screen> all) {
    add(all, "palette", () -> act(() -> desk.palette().open().set(true)));
    add(all, "keys", () -> act(() -> command("help")));
    add(all, "jobs", () -> act(() -> command("jobs")));
    add(all, "log", () -> act(() -> command("log")));
    over(all, "project-menu", () -> opened(() -> menu("#project-menu").show()));
    add(
        all,
        "notices",
        () ->
            act(
                () -> {
                  bench.status().tell(bench.texts().of("drop.folder", props.scratch()));
                  bench
                      .status()
                      .remark(bench.texts().of("runs.copied", "kubi train --data DIR --out DIR"));
                }));
    for (int i = 0; i < 3; i++) {
      int step = i;
      add(
          all,
          "tour-" + (step + 1),
          () ->
              act(
                  () -> {
                    desk.tour().begin();
                    desk.tour().step().set(step);
                  }));
    }
    over(
        all,
        "bones",
        () -> {
          Path figure =
              FigureFile.write(
                  props.scratch().resolve("a-figure.gltf"), name -> "Bone " + name.charAt(0));
          opened(() -> bench.open(List.of(figure)));
        });
  }

  private static SampleFilter filterOf(double yaw, double pitch) {
    return new SampleFilter(
        Optional.of(
            new SampleFilter.Angles(yaw, yaw + Coverage.STEP, pitch, pitch + Coverage.STEP)),
        OptionalInt.empty());
  }

  private static void add(List<Screen> all, String name, Act act) {
    all.add(new Screen(name, act, () -> {}));
  }

  /** With a menu or a question over what was there before. */
  private static void over(List<Screen> all, String name, Act over) {
    all.add(new Screen(name, () -> {}, over));
  }
}
