package org.kubi.app.gui;

import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kubi.app.panel.text.Texts;
import org.kubi.render.character.gltf.GltfSource;

/** Asks the user for files and folders, and starts again where the last one was. */
final class Choosers {
  private final Workbench bench;
  private final Texts texts;
  private final Supplier<Scene> scene;
  private Optional<File> photoFolder = Optional.empty();
  private Optional<File> networkFolder = Optional.empty();
  private Optional<File> figureFolder = Optional.empty();

  Choosers(Workbench bench, Supplier<Scene> scene) {
    this.bench = bench;
    this.texts = bench.texts();
    this.scene = scene;
  }

  void choosePhoto() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.of("photo.open"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                texts.of("photo.kinds"),
                "*.jpg",
                "*.jpeg",
                "*.png",
                "*.gif",
                "*.bmp",
                "*.JPG",
                "*.JPEG",
                "*.PNG"),
            new FileChooser.ExtensionFilter(texts.of("photo.kinds.all"), "*"));
    photoFolder.ifPresent(chooser::setInitialDirectory);
    File file = chooser.showOpenDialog(scene.get().getWindow());
    if (file != null) {
      photoFolder = Optional.ofNullable(file.getParentFile());
      bench.photo().open(file.toPath(), Optional.empty());
    }
  }

  void chooseFigure() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.of("figure.open"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                texts.of("figure.kinds"), "*.vrm", "*.glb", "*.gltf", "*.VRM", "*.GLB", "*.GLTF"),
            new FileChooser.ExtensionFilter(texts.of("photo.kinds.all"), "*"));
    figureFolder.ifPresent(chooser::setInitialDirectory);
    File file = chooser.showOpenDialog(scene.get().getWindow());
    if (file != null) {
      figureFolder = Optional.ofNullable(file.getParentFile());
      bench.figures().open(new GltfSource(file.toPath()));
    }
  }

  void chooseNetwork() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.of("network.choose"));
    networkFolder.ifPresent(chooser::setInitialDirectory);
    File folder = chooser.showDialog(scene.get().getWindow());
    if (folder != null) {
      networkFolder = Optional.ofNullable(folder.getParentFile());
      bench.network().open(folder.toPath());
    }
  }
}
