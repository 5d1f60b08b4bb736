package org.kubi.app.gui;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kubi.app.panel.compare.CompareAsking;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.ShellLine;

/** Asks for the comparison's files and folders, and starts again where the last one was. */
final class ComparePrompts implements CompareAsking {
  private final Workbench bench;
  private final Texts texts;
  private final Supplier<Window> window;
  private final Map<String, File> last = new HashMap<>();

  ComparePrompts(Workbench bench, Supplier<Window> window) {
    this.bench = bench;
    this.texts = bench.texts();
    this.window = window;
  }

  @Override
  public Optional<Path> networkFolder() {
    return folder("compare.network.folder");
  }

  @Override
  public Optional<Path> networkDescription() {
    FileChooser chooser = new FileChooser();
    String title = "compare.network.foreign";
    chooser.setTitle(texts.of(title));
    chooser.getExtensionFilters().add(new ExtensionFilter("JSON", "*.json"));
    Optional.ofNullable(last.get(title)).ifPresent(chooser::setInitialDirectory);
    return kept(title, chooser.showOpenDialog(window.get()));
  }

  @Override
  public Optional<Path> film() {
    return folder("outputs.film");
  }

  @Override
  public void copy(List<String> words) {
    Clip.command(ShellLine.of(words), bench);
  }

  @Override
  public Optional<Path> posesFile() {
    FileChooser chooser = new FileChooser();
    String title = "outputs.save";
    chooser.setTitle(texts.of(title));
    chooser.setInitialFileName("poses.csv");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter("CSV", "*.csv"),
            new ExtensionFilter("JSON", "*.json"),
            new ExtensionFilter("BVH", "*.bvh"));
    Optional.ofNullable(last.get(title)).ifPresent(chooser::setInitialDirectory);
    return kept(title, chooser.showSaveDialog(window.get()));
  }

  private Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.of(title));
    Optional.ofNullable(last.get(title)).ifPresent(chooser::setInitialDirectory);
    return kept(title, chooser.showDialog(window.get()));
  }

  private Optional<Path> kept(String title, @Nullable File chosen) {
    if (chosen != null && chosen.getParentFile() != null) {
      last.put(title, chosen.getParentFile());
    }
    return Optional.ofNullable(chosen).map(File::toPath);
  }
}
