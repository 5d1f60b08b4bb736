package org.kubi.app.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kubi.app.panel.studio.RendererOpener;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskException;
import org.kubi.image.Frame;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoReader;
import org.kubi.render.RenderException;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.character.makehuman.MakeHumanSource;
import org.kubi.render.gl.GlRenderer;
import org.kubi.render.soft.SoftRenderer;

/** The program's own renderers, people, networks and photos. */
final class RealEquipment {
  private RealEquipment() {}

  /** Opens the sources of people, which reads files: not on the toolkit's thread. */
  static Equipment of(GuiOptions options, Texts texts) {
    List<CharacterSource> sources = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    makehumanFolder(options)
        .ifPresent(
            folder -> {
              try {
                sources.add(MakeHumanSource.open(folder));
              } catch (CharacterException e) {
                notices.add(String.valueOf(e.getMessage()));
              }
            });
    sources.add(new BuiltInSource());
    return new Equipment(
        sources,
        () -> openRenderer(texts),
        folder -> TrainedNetwork.open(folder, texts),
        RealEquipment::readPhoto,
        notices);
  }

  private static Frame readPhoto(Path file) throws TaskException {
    try {
      return PhotoReader.read(file);
    } catch (PhotoException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The folder that was named, else one that is simply there. */
  private static Optional<Path> makehumanFolder(GuiOptions options) {
    if (options.makehuman().isPresent()) {
      return options.makehuman();
    }
    String named = System.getenv("KUBI_MAKEHUMAN");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    return Optional.of(
            Path.of(System.getProperty("kubi.home", "")).resolve("../shared/makehuman").normalize())
        .filter(Files::isDirectory);
  }

  private static RendererOpener.Opened openRenderer(Texts texts) {
    try {
      GlRenderer gl = GlRenderer.open();
      return new RendererOpener.Opened(
          gl, texts.of("renderer.gl", gl.device().name()), Optional.empty());
    } catch (RenderException e) {
      return new RendererOpener.Opened(
          new SoftRenderer(),
          texts.of("renderer.soft"),
          Optional.of(texts.of("renderer.soft.notice", String.valueOf(e.getMessage()))));
    }
  }
}
