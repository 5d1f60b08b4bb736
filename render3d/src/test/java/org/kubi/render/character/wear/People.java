package org.kubi.render.character.wear;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Population;
import org.kubi.render.character.Segment;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.character.makehuman.MakeHumanSource;

/** People who wear nothing of ours yet, and what they are asked. */
final class People {
  static final Wearer MAN = new Wearer(true, 30, new Tint(0.2, 0.14, 0.1), true);
  static final Wearer WOMAN = new Wearer(false, 30, new Tint(0.2, 0.14, 0.1), true);

  /** Reading the data takes seconds, so it is read once. */
  private static @Nullable CharacterSource opened;

  private People() {}

  /** {@link Population#ANYONE} with other shares. */
  static Population population(double beard, double glasses, double sunglasses, double headwear) {
    Population any = Population.ANYONE;
    return new Population(
        any.women(),
        any.children(),
        any.old(),
        any.african(),
        any.asian(),
        any.caucasian(),
        any.detail(),
        any.expression(),
        any.openMouth(),
        any.closedEyes(),
        any.bald(),
        any.mirroredHair(),
        beard,
        glasses,
        sunglasses,
        headwear);
  }

  static CharacterModel bare(CharacterSource source, long seed) throws CharacterException {
    return source.person(seed, population(0, 0, 0, 0));
  }

  static CharacterModel builtIn(long seed) throws CharacterException {
    return bare(new BuiltInSource(), seed);
  }

  /** MakeHuman's people; the test is skipped where its data is not. */
  static synchronized CharacterSource makeHuman() throws CharacterException {
    String folder = System.getenv("KUBI_MAKEHUMAN");
    assumeTrue(folder != null, "no MakeHuman data here: set KUBI_MAKEHUMAN to its folder");
    CharacterSource source = opened;
    if (source == null) {
      source = MakeHumanSource.open(Path.of(folder));
      opened = source;
    }
    return source;
  }

  /** Whether a part shows one of the things that people wear here. */
  static boolean shows(MeshPart part, Segment segment) {
    return part.triangleCount() > 0 && part.segments()[0] == segment.code();
  }

  /** How many triangles a model has of a segment. */
  static int triangles(CharacterModel model, Segment segment) {
    return model.parts().stream()
        .filter(part -> shows(part, segment))
        .mapToInt(MeshPart::triangleCount)
        .sum();
  }
}
