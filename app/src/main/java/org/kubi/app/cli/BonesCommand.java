package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.pose.Humanoid;
import org.kubi.render.character.gltf.BoneGuess;
import org.kubi.render.character.gltf.BoneMap;
import org.kubi.render.character.gltf.GltfFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "bones",
    description =
        "Shows which bones of a rigged figure (.gltf, .glb, .vrm) are taken for which, and how sure that"
            + " is. With --json the map is printed: change it and give it back with --bones FILE, or keep it as"
            + " FILE.bones.json beside the figure.",
    mixinStandardHelpOptions = true)
final class BonesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The figure.")
  private Path file = Path.of("");

  @Option(names = "--bones", paramLabel = "FILE", description = "Check this map instead.")
  private @Nullable Path bones;

  @Option(names = "--json", description = "Print the map as JSON.")
  private boolean json;

  @Option(names = "--all", description = "Also list all bones of the rig.")
  private boolean all;

  @Override
  public Integer call() throws Exception {
    GltfFigure figure = GltfFigure.read(file);
    BoneGuess guess = figure.guess();
    Optional<Path> given = Optional.ofNullable(bones);
    BoneMap map = given.isPresent() ? BoneMap.read(given.get()) : guess.map();
    if (json) {
      System.out.print(map.json());
    } else {
      for (String bone : Humanoid.BONES) {
        if (map.bones().containsKey(bone)) {
          print(bone, map.of(bone), given.isPresent() ? Map.of() : guess.confidence());
        }
      }
      if (!figure.expressions().isEmpty()) {
        System.out.println("expressions: " + String.join(", ", figure.expressions()));
      }
    }
    if (all) {
      for (String bone : figure.bones()) {
        System.err.println("  ".repeat(figure.depth(bone)) + bone);
      }
    }
    // What does not fit is said here, and not first when pictures are wanted.
    figure
        .build("figure", map, Map.of())
        .notes()
        .forEach(note -> System.err.println("kubi: " + note + "."));
    return KubiCommand.DONE;
  }

  private static void print(String bone, List<String> rig, Map<String, Double> confidence) {
    String theirs = rig.isEmpty() ? "(none)" : String.join(", ", rig);
    Double sure = confidence.get(bone);
    System.out.println(
        sure == null
            ? String.format(Locale.ROOT, "%-14s %s", bone, theirs)
            : String.format(Locale.ROOT, "%-14s %.1f  %s", bone, sure, theirs));
  }
}
