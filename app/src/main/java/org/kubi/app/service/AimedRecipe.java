package org.kubi.app.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;
import org.kubi.data.Json;
import org.kubi.gen.Aim;
import org.kubi.gen.Recipe;

/** Recipes that make more of some heads. */
public final class AimedRecipe {
  private static final String MARK = "-aimed";

  private AimedRecipe() {}

  /** A recipe of the same people and light, framed by heads that are all aimed at a cell. */
  public static Recipe of(Recipe base, Aim aim) {
    // The nose is to the left of the picture where yaw is above 0; names have no signs.
    String name =
        String.format(
            Locale.ROOT,
            "%s%s-%s%.0f-%s%.0f",
            base.name().replaceAll(MARK + ".*", ""),
            MARK,
            aim.yawFrom() < 0 ? "right" : "left",
            Math.abs(aim.yawFrom()),
            aim.pitchFrom() < 0 ? "down" : "up",
            Math.abs(aim.pitchFrom()));
    return base.named(name, base.description()).withStances(List.of()).withAim(List.of(aim));
  }

  /**
   * Writes such a recipe under its name.
   *
   * @return its file
   * @throws TaskException if the folder does not take it
   */
  public static Path write(Recipe base, Aim aim, Path folder) throws TaskException {
    Recipe aimed = of(base, aim);
    Path file = folder.resolve(aimed.name() + ".json");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, Json.write(aimed));
      return file;
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be written (%s): open another project".formatted(file, FileReason.of(e)), e);
    }
  }
}
