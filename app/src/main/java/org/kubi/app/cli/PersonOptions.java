package org.kubi.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.gltf.BoneMap;
import org.kubi.render.character.gltf.GltfSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who takes part. */
final class PersonOptions {
  private static final List<String> ENDINGS = List.of(".gltf", ".glb", ".vrm");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Mixin private final CharacterOptions characters = new CharacterOptions();

  @Option(
      names = "--character",
      paramLabel = "WHO",
      description =
          "One person: a rigged figure's FILE (.gltf, .glb, .vrm), or SOURCE:SEED or SOURCE:NAME,"
              + " builtin:7 or makehuman:old-man for example.")
  private @Nullable String who;

  @Option(
      names = "--bones",
      paramLabel = "FILE",
      description =
          "Which bones of the figure's file are which; kubi bones writes such a map (default: FILE.bones"
              + ".json beside the figure, else what the bones' names say).")
  private @Nullable Path bones;

  /**
   * A person by name or seed.
   *
   * @param source id of the source
   * @param name empty for people by seed
   * @param seed 0 for people by name
   * @param figure the file, if the person is one
   */
  record Wanted(String source, String name, long seed, Optional<GltfSource> figure) {}

  /** MakeHuman's data folder, if it was named. */
  Optional<Path> makehuman() {
    return characters.makehuman();
  }

  /** Who was asked for. */
  Optional<Wanted> wanted() throws CharacterException {
    String text = who;
    if (text == null) {
      if (bones != null) {
        throw Usage.wrong(spec, "--bones goes with --character FILE");
      }
      return Optional.empty();
    }
    if (isFigure(text)) {
      Optional<BoneMap> map = bones == null ? Optional.empty() : Optional.of(BoneMap.read(bones));
      GltfSource figure = new GltfSource(Path.of(text), map);
      return Optional.of(
          new Wanted(GltfSource.ID, figure.file().toString(), 0, Optional.of(figure)));
    }
    if (bones != null) {
      throw Usage.wrong(spec, "--bones goes with --character FILE, found --character " + text);
    }
    return Optional.of(bySource(text));
  }

  private Wanted bySource(String text) {
    int colon = text.indexOf(':');
    String source = colon < 0 ? text : text.substring(0, colon);
    String rest = colon < 0 ? "0" : text.substring(colon + 1);
    if (source.isEmpty() || rest.isEmpty()) {
      throw Usage.wrong(
          spec, "--character is FILE, SOURCE:SEED or SOURCE:NAME, found '" + text + "'");
    }
    if (!rest.matches("[0-9]{1,18}")) {
      if (rest.matches("-?[0-9]+")) {
        throw Usage.wrong(spec, "--character has a seed of 0 or more, found '" + text + "'");
      }
      return new Wanted(source, rest, 0, Optional.empty());
    }
    return new Wanted(source, "", Long.parseLong(rest), Optional.empty());
  }

  private static boolean isFigure(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (ENDINGS.stream().anyMatch(lower::endsWith)) {
      return true;
    }
    try {
      return Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException e) {
      // builtin:7 is no path on Windows.
      return false;
    }
  }
}
