package org.kubi.app.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kubi.app.panel.command.Command;
import org.kubi.app.panel.runs.RunRow;

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
    all.addAll(stage(bench, choosers));
    all.add(Command.of("stage.recipe", "", () -> saveRecipe(desk, stage)));
    all.add(Command.of("data.generate", "Shortcut+G", () -> generate(desk)));
    all.add(Command.of("data.open", "", choosers::chooseDataSet));
    all.add(Command.of("data.recipe", "", choosers::chooseRecipe));
    all.add(Command.of("train.start", "Shortcut+Shift+T", () -> train(desk)));
    all.add(Command.of("train.pause", "", desk.train().now()::togglePause));
    all.add(Command.of("train.stop", "", desk.train().now()::stop));
    all.add(Command.of("runs.again", "", () -> marked(desk, desk.runs()::again)));
    all.add(Command.of("runs.resume", "", () -> marked(desk, desk.runs()::resume)));
    all.add(Command.of("compare.add", "", choosers::choosePhotos));
    all.add(Command.of("compare.folder", "", choosers::choosePhotoFolder));
    all.add(Command.of("compare.run", "", () -> compare(desk)));
    all.add(Command.of("jobs", "Shortcut+J", () -> drawer.toggle(0)));
    all.add(Command.of("log", "Shortcut+L", () -> drawer.toggle(1)));
    all.add(Command.of("theme", "Shortcut+T", () -> desk.dark().set(!desk.dark().get())));
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
        new Command("undo", "Shortcut+Z", bench.editor().canUndo(), bench.editor()::undo),
        new Command("redo", "Shortcut+Shift+Z", bench.editor().canRedo(), bench.editor()::redo),
        Command.of("view.reset", "Shortcut+0", bench.handling()::resetView),
        Command.of(
            "wander", "", () -> bench.player().wandering().set(!bench.player().wandering().get())));
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
