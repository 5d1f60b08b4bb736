package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.source.CharacterSources;

/** MakeHuman's data where this machine has them, read once for all tests. */
record HumanData(DataFolder folder, Body body, MakeHumanSource source) {
  private static Optional<HumanData> opened = Optional.empty();

  /** The data; the test that asks is skipped where there are none. */
  static synchronized HumanData get() {
    if (opened.isEmpty()) {
      opened = place().map(HumanData::open);
    }
    assumeTrue(opened.isPresent(), "no MakeHuman data here: set KUBI_MAKEHUMAN to its folder");
    return opened.get();
  }

  private static Optional<Path> place() {
    Path beside = Path.of("../../shared/makehuman");
    return Optional.ofNullable(System.getenv(CharacterSources.MAKEHUMAN_VARIABLE))
        .map(Path::of)
        .or(() -> Optional.of(beside))
        .filter(place -> Files.exists(place.resolve("3dobjs/base.obj")));
  }

  private static HumanData open(Path place) {
    try {
      DataFolder folder = DataFolder.open(place);
      return new HumanData(folder, Body.read(folder), MakeHumanSource.open(place));
    } catch (CharacterException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** A description like another with one thing on and nothing else. */
  static PersonDescription wearing(PersonDescription like, Worn... things) {
    return new PersonDescription(
        like.id(), like.build(), Map.of(), like.skin(), java.util.List.of(things));
  }
}
