package org.kubi.app.gui;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kubi.app.panel.control.Asking;
import org.kubi.app.panel.text.Texts;
import org.kubi.render.character.gltf.GltfSource;

/** Asks the user for files and folders, and starts again where the last one was. */
final class Choosers implements Asking {
  private static final String[] PHOTOS = {
    "*.jpg", "*.jpeg", "*.png", "*.gif", "*.bmp", "*.JPG", "*.JPEG", "*.PNG"
  };
  private static final String[] FIGURES = {"*.vrm", "*.glb", "*.gltf", "*.VRM", "*.GLB", "*.GLTF"};

  private final Workbench bench;
  private final Texts texts;
  private final Supplier<Scene> scene;
  private final Map<String, File> last = new HashMap<>();

  Choosers(Workbench bench, Supplier<Scene> scene) {
    this.bench = bench;
    this.texts = bench.texts();
    this.scene = scene;
  }

  /** The window that asks. */
  Window window() {
    return scene.get().getWindow();
  }

  void choosePhoto() {
    file("photo.open", "photo.kinds", PHOTOS)
        .ifPresent(file -> bench.photo().open(file, Optional.empty()));
  }

  void chooseFigure() {
    file("figure.open", "figure.kinds", FIGURES)
        .ifPresent(file -> bench.figures().open(new GltfSource(file)));
  }

  void chooseNetwork() {
    folder("network.choose").ifPresent(bench.network()::open);
  }

  void chooseProject() {
    folder("project.open").ifPresent(bench.desk().project()::open);
  }

  void chooseNewProject() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.of("project.new"));
    chooser.setInitialFileName(texts.of("project.first"));
    Optional.ofNullable(last.get("project.open")).ifPresent(chooser::setInitialDirectory);
    File folder = chooser.showSaveDialog(scene.get().getWindow());
    if (folder != null) {
      bench.desk().project().open(folder.toPath());
    }
  }

  @Override
  public void chooseDataSet() {
    folder("data.open").ifPresent(folder -> bench.open(List.of(folder)));
  }

  @Override
  public void chooseRecipe() {
    file("data.recipe.choose", "data.recipe.kinds", "*.json")
        .ifPresent(file -> bench.desk().data().generate().chooseFile(file));
  }

  @Override
  public void choosePhotos() {
    FileChooser chooser = chooser("compare.add", "compare.kinds", PHOTOS);
    List<File> files = chooser.showOpenMultipleDialog(scene.get().getWindow());
    if (files != null && !files.isEmpty()) {
      remember("compare.add", files.get(0));
      show(files.stream().map(File::toPath).toList());
    }
  }

  @Override
  public void choosePhotoFolder() {
    folder("compare.folder").ifPresent(folder -> bench.open(List.of(folder)));
  }

  private void show(List<Path> photos) {
    bench.desk().workspace().set(Panels.COMPARE);
    bench.open(photos);
  }

  private FileChooser chooser(String title, String kinds, String... endings) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.of(title));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(texts.of(kinds), endings),
            new FileChooser.ExtensionFilter(texts.of("photo.kinds.all"), "*"));
    Optional.ofNullable(last.get(title)).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> file(String title, String kinds, String... endings) {
    File file = chooser(title, kinds, endings).showOpenDialog(scene.get().getWindow());
    remember(title, file);
    return Optional.ofNullable(file).map(File::toPath);
  }

  private Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.of(title));
    Optional.ofNullable(last.get(title)).ifPresent(chooser::setInitialDirectory);
    File folder = chooser.showDialog(scene.get().getWindow());
    remember(title, folder);
    return Optional.ofNullable(folder).map(File::toPath);
  }

  private void remember(String title, @Nullable File chosen) {
    if (chosen != null && chosen.getParentFile() != null) {
      last.put(title, chosen.getParentFile());
    }
  }
}
