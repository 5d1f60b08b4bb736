package org.kubi.app.gui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kubi.app.panel.command.Command;
import org.kubi.app.panel.command.PaletteView;
import org.kubi.app.panel.status.StatusView;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.tour.TourView;
import org.kubi.app.panel.viewport.Backdrop;
import org.kubi.app.panel.workspace.Rail;
import org.kubi.app.panel.workspace.Workspace;

/**
 * The frame: the rail at the left, the bar above, the workspace that is shown, jobs and log below.
 */
final class MainWindow extends StackPane {
  private final Workbench bench;
  private final Desk desk;
  private final Wings wings;
  private final StackPane middle = new StackPane();
  private final StackPane toolsPlace = new StackPane();
  private final StageWorkspace stage;
  private final KeyHelp help;
  private final AnimationTimer clock;
  private boolean preparing;

  MainWindow(Workbench bench) {
    this.bench = bench;
    this.desk = bench.desk();
    Texts texts = bench.texts();
    Choosers choosers = new Choosers(bench, this::getScene);
    this.stage = new StageWorkspace(bench, choosers);
    List<Workspace> workspaces = Panels.of(bench, stage, choosers);
    this.wings = new Wings(workspaces);
    Drawer drawer = new Drawer(bench);
    desk.commands().add(WindowCommands.of(bench, stage, choosers, drawer, this::toggleHelp));
    this.help = new KeyHelp(desk.commands(), texts);
    this.clock =
        new AnimationTimer() {
          @Override
          public void handle(long nanos) {
            tick(nanos * 1e-9);
          }
        };

    // In reading order: the Tab key goes through them as they are added.
    BorderPane frame = new BorderPane();
    frame.setTop(new MainToolBar(bench, choosers, toolsPlace, drawer, this::toggleHelp));
    frame.setLeft(new Rail(workspaces, desk.workspace(), texts));
    frame.setCenter(new StackPane(wings, middle));
    frame.setBottom(
        new VBox(
            drawer,
            new StatusView(
                bench.status(),
                bench.task(),
                bench.status().speed(bench.viewport().framesPerSecond()),
                texts)));
    getChildren().add(frame);

    Notices notices = new Notices();
    TourView tour =
        new TourView(desk.tour(), texts, choosers::chooseNetwork, choosers::choosePhoto);
    getChildren().addAll(tour, notices, new PaletteView(desk.palette(), texts), help);
    bench.status().trouble().addListener((c, was, is) -> is.ifPresent(notices::trouble));
    bench.status().remark().addListener((c, was, is) -> is.ifPresent(notices::remark));
    desk.workspace().addListener((changed, was, is) -> show(is));
    show(desk.workspace().get());
    desk.dark().addListener((changed, was, is) -> dress(is));
    dress(desk.dark().get());
    setOnDragOver(this::dragOver);
    setOnDragDropped(this::dropped);
  }

  /** The window's own style, on top of the theme. */
  static String stylesheet() {
    return Objects.requireNonNull(
            MainWindow.class.getResource("kubi.css"), "kubi.css belongs to the program")
        .toExternalForm();
  }

  void start() {
    clock.start();
  }

  /** Makes what is not seen yet while there is time, once something is seen. */
  void prepare() {
    preparing = true;
  }

  /** The views of all workspaces. */
  Wings wings() {
    return wings;
  }

  private void prepareIfShown() {
    boolean shown = bench.viewport().shown() || !desk.workspace().get().equals(Panels.STAGE);
    if (!preparing || !shown) {
      return;
    }
    preparing = false;
    Thread early =
        new Thread(
            () -> {
              EarlyClasses.load();
              bench.home().execute(wings::prepare);
            },
            "kubi-early-classes");
    early.setDaemon(true);
    early.start();
  }

  void stop() {
    clock.stop();
    wings.stop();
  }

  private void tick(double seconds) {
    bench.player().tick(seconds);
    bench.task().refresh(seconds);
    desk.jobRows().refresh(seconds);
    bench.keeper().tick(seconds);
    prepareIfShown();
  }

  /** Keys that work everywhere in the window. The first focus is the person's. */
  void addShortcuts(Scene scene) {
    for (Command command : desk.commands().all()) {
      if (!command.keys().isEmpty()) {
        scene
            .getAccelerators()
            .put(KeyCombination.keyCombination(command.keys()), command::runIfEnabled);
      }
    }
    // A question mark lies on another key on every keyboard.
    scene.addEventHandler(
        KeyEvent.KEY_TYPED,
        key -> {
          if (key.getCharacter().equals("?") && !(key.getTarget() instanceof TextInputControl)) {
            help.toggle();
          }
        });
    stage.viewport().requestFocus();
  }

  private void toggleHelp() {
    help.toggle();
  }

  private void show(String id) {
    if (Panels.IDS.contains(id)) {
      middle.getChildren().setAll(wings.view(id));
      toolsPlace.getChildren().setAll(wings.tools(id));
    }
  }

  private void dress(boolean inDark) {
    Application.setUserAgentStylesheet(
        inDark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    bench.viewport().setBackdrop(inDark ? Backdrop.DARK : Backdrop.LIGHT);
  }

  private void dragOver(DragEvent drag) {
    if (drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.COPY);
    }
    drag.consume();
  }

  private void dropped(DragEvent drop) {
    List<Path> files = drop.getDragboard().getFiles().stream().map(File::toPath).toList();
    if (!files.isEmpty()) {
      bench.open(files);
    }
    drop.setDropCompleted(!files.isEmpty());
    drop.consume();
  }
}
