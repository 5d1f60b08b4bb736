package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where characters come from. */
final class CharacterOptions {
  @Option(
      names = "--makehuman",
      paramLabel = "DIR",
      description =
          "MakeHuman's data folder (default: $KUBI_MAKEHUMAN, else ../shared/makehuman if there).")
  private @Nullable Path makehuman;

  Optional<Path> makehuman() {
    return Optional.ofNullable(makehuman);
  }
}
