package org.kubi.app.gui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kubi.app.gui.GuiOptions.Theme;
import org.kubi.app.panel.character.CharacterView;
import org.kubi.app.panel.eye.EyeView;
import org.kubi.app.panel.light.LightView;
import org.kubi.app.panel.network.NetworkView;
import org.kubi.app.panel.photo.PhotoView;
import org.kubi.app.panel.pose.PoseView;
import org.kubi.app.panel.status.StatusView;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.viewport.Backdrop;
import org.kubi.app.panel.viewport.ViewportView;

/**
 * Lays the panels out: controls at the left, the studio and the photo in the middle, the network's
 * eye at the right.
 */
final class MainWindow extends StackPane {
  private static final double SIDE = 288;

  private final Workbench bench;
  private final Texts texts;
  private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
  private final BooleanProperty photoShown = new SimpleBooleanProperty(this, "photoShown");
  private final Choosers choosers;
  private final SplitPane middle = new SplitPane();
  private final ViewportView viewport;
  private final List<Shortcut> shortcuts;
  private final KeyHelp help;
  private final AnimationTimer clock;

  MainWindow(Workbench bench, Theme theme) {
    this.bench = bench;
    this.texts = bench.texts();
    this.choosers = new Choosers(bench, this::getScene);
    this.clock =
        new AnimationTimer() {
          @Override
          public void handle(long nanos) {
            bench.player().tick(nanos * 1e-9);
            bench.task().refresh(nanos * 1e-9);
          }
        };
    this.shortcuts = shortcuts();
    this.help = new KeyHelp(shortcuts, texts);
    this.viewport = new ViewportView(bench.viewport(), bench.handling(), texts);
    PhotoView photo = new PhotoView(bench.photo(), bench.studio(), texts, choosers::choosePhoto);
    middle.getItems().add(viewport);
    photoShown.addListener((changed, was, is) -> showPhoto(photo, is));
    bench
        .photo()
        .photo()
        .addListener((changed, was, is) -> photoShown.set(photoShown.get() || is.isPresent()));

    // In reading order: the Tab key goes through them as they are added.
    BorderPane frame = new BorderPane();
    frame.setTop(new MainToolBar(bench, choosers, dark, photoShown, help::toggle, texts));
    frame.setLeft(
        column(
            "left-column",
            new CharacterView(bench.character(), bench.figures(), texts, choosers::chooseFigure),
            new PoseView(bench.pose(), texts),
            new LightView(bench.light(), texts)));
    frame.setCenter(middle);
    frame.setRight(
        column(
            "right-column",
            new EyeView(bench.eye(), texts),
            new NetworkView(bench.network(), bench.studio(), texts, choosers::chooseNetwork)));
    frame.setBottom(
        new StatusView(
            bench.status(),
            bench.task(),
            bench.status().speed(bench.viewport().framesPerSecond()),
            texts));
    getChildren().add(frame);

    Notices notices = new Notices();
    getChildren().addAll(notices, help);
    bench.status().trouble().addListener((c, was, is) -> is.ifPresent(notices::trouble));
    bench.status().remark().addListener((c, was, is) -> is.ifPresent(notices::remark));
    dark.addListener((changed, was, is) -> dress(is));
    dark.set(theme == Theme.DARK);
    dress(dark.get());
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

  void stop() {
    clock.stop();
  }

  /** Keys that work everywhere in the window. The first focus is the person's. */
  void addShortcuts(Scene scene) {
    for (Shortcut shortcut : shortcuts) {
      scene.getAccelerators().put(shortcut.combination(), shortcut.run());
    }
    // A question mark lies on another key on every keyboard.
    scene.addEventHandler(
        KeyEvent.KEY_TYPED,
        key -> {
          if (key.getCharacter().equals("?") && !(key.getTarget() instanceof TextInputControl)) {
            help.toggle();
          }
        });
    viewport.requestFocus();
  }

  private List<Shortcut> shortcuts() {
    return List.of(
        shortcut("Shortcut+O", "open", choosers::choosePhoto),
        shortcut("Shortcut+M", "network", choosers::chooseNetwork),
        shortcut("Shortcut+P", "predict", bench.photo()::predict),
        shortcut("Shortcut+N", "next", bench.character()::next),
        shortcut("Shortcut+R", "rest", bench.editor()::rest),
        shortcut("Shortcut+Z", "undo", bench.editor()::undo),
        shortcut("Shortcut+Shift+Z", "redo", bench.editor()::redo),
        shortcut("Shortcut+0", "view", bench.handling()::resetView),
        shortcut("Shortcut+T", "theme", () -> dark.set(!dark.get())),
        shortcut("F1", "help", this::toggleHelp));
  }

  private Shortcut shortcut(String keys, String act, Runnable run) {
    return new Shortcut(keys, texts.of("help.act." + act), run);
  }

  private void toggleHelp() {
    help.toggle();
  }

  private void dress(boolean inDark) {
    Application.setUserAgentStylesheet(
        inDark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    bench.viewport().setBackdrop(inDark ? Backdrop.DARK : Backdrop.LIGHT);
  }

  private void showPhoto(Node photo, boolean shown) {
    if (shown && middle.getItems().size() == 1) {
      middle.getItems().add(photo);
      middle.setDividerPositions(0.5);
    } else if (!shown) {
      middle.getItems().remove(photo);
    }
  }

  private static ScrollPane column(String id, Region... panels) {
    VBox box = new VBox(panels);
    box.getStyleClass().add("column");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setId(id);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefWidth(SIDE);
    scroll.setMinWidth(SIDE);
    return scroll;
  }

  private void dragOver(DragEvent drag) {
    if (drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.COPY);
    }
    drag.consume();
  }

  private void dropped(DragEvent drop) {
    List<Path> files = drop.getDragboard().getFiles().stream().map(java.io.File::toPath).toList();
    if (!files.isEmpty()) {
      bench.open(files);
    }
    drop.setDropCompleted(!files.isEmpty());
    drop.consume();
  }
}
