package org.kubi.app.gui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
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
  private static final double SIDE = 292;

  private final Workbench bench;
  private final Texts texts;
  private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
  private final BooleanProperty photoShown = new SimpleBooleanProperty(this, "photoShown");
  private final Choosers choosers;
  private final SplitPane middle = new SplitPane();
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
    ViewportView viewport = new ViewportView(bench.viewport(), bench.handling(), texts);
    PhotoView photo = new PhotoView(bench.photo(), bench.studio(), texts, choosers::choosePhoto);
    middle.getItems().add(viewport);
    photoShown.addListener((changed, was, is) -> showPhoto(photo, is));
    bench
        .photo()
        .photo()
        .addListener((changed, was, is) -> photoShown.set(photoShown.get() || is.isPresent()));

    BorderPane frame = new BorderPane(middle);
    frame.setTop(new MainToolBar(bench, choosers, dark, photoShown, texts));
    frame.setLeft(
        column(
            "left-column",
            new CharacterView(bench.character(), texts),
            new PoseView(bench.pose(), texts),
            new LightView(bench.light(), texts)));
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
    getChildren().add(notices);
    bench
        .status()
        .trouble()
        .addListener(
            (changed, was, is) -> is.ifPresent(trouble -> notices.show(trouble.sentence())));
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

  /** Keys that work everywhere in the window. */
  void addShortcuts(Scene scene) {
    on(scene, "Shortcut+Z", bench.editor()::undo);
    on(scene, "Shortcut+Shift+Z", bench.editor()::redo);
    on(scene, "Shortcut+Y", bench.editor()::redo);
    on(scene, "Shortcut+O", choosers::choosePhoto);
    on(scene, "Shortcut+M", choosers::chooseNetwork);
    on(scene, "Shortcut+P", bench.photo()::predict);
    on(scene, "Shortcut+N", bench.character()::next);
    on(scene, "Shortcut+R", bench.editor()::rest);
    on(scene, "Shortcut+0", bench.handling()::resetView);
    on(scene, "Shortcut+T", () -> dark.set(!dark.get()));
  }

  private static void on(Scene scene, String keys, Runnable act) {
    scene.getAccelerators().put(KeyCombination.keyCombination(keys), act);
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
      bench.photo().open(files.get(0), Optional.empty());
    }
    drop.setDropCompleted(!files.isEmpty());
    drop.consume();
  }
}
