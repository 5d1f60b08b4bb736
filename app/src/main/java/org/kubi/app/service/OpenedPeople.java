package org.kubi.app.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.source.CharacterSources;

/** The sources of people for recipes, each opened once and kept. Safe for many threads. */
public final class OpenedPeople implements SourceFinder {
  private final CharacterSources here;
  private final Map<String, CharacterSource> opened = new ConcurrentHashMap<>();

  /** Finds sources here; none is open yet. */
  public OpenedPeople(CharacterSources here) {
    this.here = here;
  }

  /** With a source that is open already. */
  public void add(CharacterSource source) {
    opened.put(source.id(), source);
  }

  @Override
  public CharacterSource find(String id) throws CharacterException {
    CharacterSource source = opened.get(id);
    if (source == null) {
      source = here.find(id);
      opened.put(id, source);
    }
    return source;
  }

  @Override
  public List<Path> folders() {
    return here.folders();
  }
}
