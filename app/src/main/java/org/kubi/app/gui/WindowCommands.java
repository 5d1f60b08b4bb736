package org.kubi.app.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.kubi.app.panel.command.Command;
import org.kubi.app.panel.compare.CompareAsking;
import org.kubi.app.panel.compare.CompareViewModel;
import org.kubi.app.panel.job.JobsViewModel;
import org.kubi.app.panel.runs.RunRow;
import org.kubi.app.task.Job;
import org.kubi.data.Dataset;
import org.kubi.gen.export.DatasetExporters;

/** The commands of the window. */
final class WindowCommands {
  private WindowCommands() {}

  /** All of them, those of the workspaces in the order of the rail. */
  static List<Command> of(
      Workbench bench,
      StageWorkspace stage,
      Choosers choosers,
      Drawer drawer,
      Runnable toggleHelp) {
    Desk desk = bench.desk();
    List<Command> all = new ArrayList<>();
    all.add(Command.of("palette", "Shortcut+Shift+P", () -> desk.palette().open().set(true)));
    int place = 0;
    for (String id : Panels.IDS) {
      place++;
      all.add(Command.of("workspace." + id, "Shortcut+" + place, () -> desk.workspace().set(id)));
    }
    all.add(Command.of("project.new", "", choosers::chooseNewProject));
    all.add(Command.of("project.open", "Shortcut+Shift+O", choosers::chooseProject));
    all.addAll(UndoCommands.of(bench));
    all.addAll(stage(bench, choosers));
    all.add(Command.of("dice.all", "", () -> at(desk, Panels.STAGE, desk.data().dice()::rollAll)));
    all.add(Command.of("stage.recipe", "", () -> saveRecipe(desk, stage)));
    all.add(Command.of("data.generate", "Shortcut+G", () -> generate(desk)));
    all.add(Command.of("data.open", "", choosers::chooseDataSet));
    all.add(Command.of("data.recipe", "", choosers::chooseRecipe));
    all.add(Command.of("data.edit", "", () -> at(desk, Panels.DATA, desk.data()::editRecipe)));
    all.addAll(exports(desk));
    all.add(Command.of("train.start", "Shortcut+Shift+T", () -> train(desk)));
    all.add(Command.of("train.pause", "", desk.train().now()::togglePause));
    all.add(Command.of("train.stop", "", desk.train().now()::stop));
    all.add(Command.of("runs.again", "", () -> marked(desk, desk.runs()::again)));
    all.add(Command.of("runs.resume", "", () -> marked(desk, desk.runs()::resume)));
    all.add(Command.of("runs.use", "", () -> marked(desk, desk.runs()::use)));
    all.add(Command.of("compare.add", "", choosers::choosePhotos));
    all.add(Command.of("compare.folder", "", choosers::choosePhotoFolder));
    all.add(Command.of("compare.run", "", () -> compare(desk)));
    all.addAll(compare(desk, new ComparePrompts(bench, choosers::window)));
    all.add(Command.of("jobs", "Shortcut+J", () -> drawer.toggle(0)));
    all.addAll(job(bench));
    all.add(Command.of("log", "Shortcut+L", () -> drawer.toggle(1)));
    all.add(Command.of("theme", "Shortcut+T", () -> desk.dark().set(!desk.dark().get())));
    for (String language : List.of("en", "ja")) {
      all.add(Command.of("language." + language, "", () -> desk.language().set(language)));
    }
    all.add(Command.of("tour", "", desk.tour()::begin));
    all.add(Command.of("help", "F1", toggleHelp));
    return all;
  }

  private static List<Command> stage(Workbench bench, Choosers choosers) {
    return List.of(
        Command.of("photo.open", "Shortcut+O", choosers::choosePhoto),
        Command.of("network.open", "Shortcut+M", choosers::chooseNetwork),
        Command.of("figure.open", "", choosers::chooseFigure),
        Command.of("photo.predict", "Shortcut+P", bench.photo()::predict),
        Command.of("person.next", "Shortcut+N", bench.character()::next),
        Command.of("pose.rest", "Shortcut+R", bench.editor()::rest),
        Command.of("light.reset", "", bench.light()::reset),
        Command.of("view.reset", "Shortcut+0", bench.handling()::resetView),
        Command.of(
            "network.live", "", () -> bench.network().live().set(!bench.network().live().get())),
        Command.of(
            "wander", "", () -> bench.player().wandering().set(!bench.player().wandering().get())));
  }

  private static List<Command> exports(Desk desk) {
    ReadOnlyObjectProperty<Optional<Dataset>> shown = desk.data().sheet().dataset();
    BooleanBinding there = Bindings.createBooleanBinding(() -> shown.get().isPresent(), shown);
    return DatasetExporters.ALL.stream()
        .map(
            format ->
                new Command(
                    "data.export." + format.id(),
                    "",
                    there,
                    () -> desk.data().export().start(format)))
        .toList();
  }

  private static List<Command> compare(Desk desk, CompareAsking prompts) {
    CompareViewModel compare = desk.compare();
    return List.of(
        Command.of(
            "compare.network",
            "",
            () ->
                at(
                    desk,
                    Panels.COMPARE,
                    () -> prompts.networkFolder().ifPresent(compare.lineup()::add))),
        Command.of(
            "compare.save",
            "",
            () ->
                at(
                    desk,
                    Panels.COMPARE,
                    () -> prompts.posesFile().ifPresent(compare.outputs()::save))),
        Command.of("compare.clear", "", compare::clear));
  }

  /** What can be done with the job that runs, and with the newest. */
  private static List<Command> job(Workbench bench) {
    JobsViewModel rows = bench.desk().jobRows();
    return List.of(
        Command.of("job.pause", "", () -> bench.jobs().running().ifPresent(rows::togglePause)),
        Command.of("job.cancel", "", () -> bench.jobs().running().ifPresent(Job::cancel)),
        Command.of(
            "job.copy",
            "",
            () ->
                rows.rows().stream()
                    .findFirst()
                    .ifPresent(newest -> Clip.command(rows.command(newest.job()), bench))));
  }

  /** Does something where it is seen. */
  private static void at(Desk desk, String workspace, Runnable act) {
    desk.workspace().set(workspace);
    act.run();
  }

  private static void saveRecipe(Desk desk, StageWorkspace stage) {
    desk.workspace().set(Panels.STAGE);
    stage.saveRecipe();
  }

  private static void generate(Desk desk) {
    desk.workspace().set(Panels.DATA);
    desk.data().generate().start();
  }

  private static void train(Desk desk) {
    desk.workspace().set(Panels.TRAIN);
    desk.train().start();
  }

  /** Does something with the run that is marked, or shows where one is. */
  private static void marked(Desk desk, Consumer<RunRow> act) {
    List<RunRow> rows = desk.runs().chosen().get();
    if (rows.size() == 1) {
      act.accept(rows.get(0));
    } else {
      desk.workspace().set(Panels.RUNS);
    }
  }

  private static void compare(Desk desk) {
    desk.workspace().set(Panels.COMPARE);
    desk.compare().predict();
  }
}
