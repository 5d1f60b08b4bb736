package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kubi.app.panel.compare.HeadFinder;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.service.OpenedPeople;
import org.kubi.app.task.TaskException;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.detect.Detection;
import org.kubi.nn.detect.Detector;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoReader;
import org.kubi.render.backend.Backends;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.source.CharacterSources;

/** The program's own renderers, people, networks and photos. */
final class RealEquipment {
  private static final String DETECTOR = "models/detector";
  private static final long PATIENCE_MILLIS = 10_000;

  private RealEquipment() {}

  /** Opens the sources of people, which reads files: not on the toolkit's thread. */
  static Equipment of(GuiOptions options, Texts texts) {
    List<CharacterSource> sources = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    CharacterSources here = CharacterSources.here(options.makehuman());
    OpenedPeople people = new OpenedPeople(here);
    for (String id : here.ids()) {
      try {
        CharacterSource source = here.find(id);
        sources.add(source);
        people.add(source);
      } catch (CharacterException e) {
        notices.add(String.valueOf(e.getMessage()));
      }
    }
    LibraryTurns turns = new LibraryTurns(PATIENCE_MILLIS);
    return new Equipment(
        sources,
        () -> turns.renderer(Backends::viewport),
        folder -> turns.network(() -> TrainedNetwork.open(folder, texts)),
        RealEquipment::readPhoto,
        () -> turns.network(() -> openDetector(texts)),
        people,
        notices);
  }

  private static Frame readPhoto(Path file) throws TaskException {
    try {
      return PhotoReader.read(file);
    } catch (PhotoException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private static HeadFinder openDetector(Texts texts) throws TaskException {
    Path folder = Path.of(System.getProperty(CharacterSources.HOME_PROPERTY, "")).resolve(DETECTOR);
    if (!Checkpoint.exists(folder)) {
      throw new TaskException(texts.of("compare.nodetector"));
    }
    try {
      Detector detector = Detector.open(folder);
      return new HeadFinder() {
        @Override
        public List<Detection> find(Frame photo) {
          return detector.find(photo);
        }

        @Override
        public void close() {
          detector.close();
        }
      };
    } catch (ModelException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }
}
