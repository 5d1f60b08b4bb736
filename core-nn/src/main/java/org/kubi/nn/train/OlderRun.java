package org.kubi.nn.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.train.OptimizerSettings.Method;

/**
 * Runs that lack keys: those of earlier versions, of what could not be chosen then, and those that
 * learn from a data set, of what makes one endless. They are filled in.
 */
final class OlderRun {
  private static final int FIRST = 1;

  private OlderRun() {}

  /**
   * The text of a run.json as this version has it; any other text as it is.
   *
   * @throws ModelException if it is of a later version
   */
  static byte[] upgraded(Path file, byte[] text) throws IOException, ModelException {
    JsonNode root = Json.MAPPER.readTree(text);
    if (root.path("version").asInt() > RunFile.VERSION) {
      throw new ModelException(
          "%s is of version %d, this program reads versions %d to %d: use the program that wrote it"
              .formatted(file, root.path("version").asInt(), FIRST, RunFile.VERSION));
    }
    if (!(root instanceof ObjectNode run)
        || run.path("version").asInt() < FIRST
        || !(run.get("settings") instanceof ObjectNode settings)) {
      return text;
    }
    fill(run, "endless", Json.tree(Endless.NONE));
    if (run.path("version").asInt() == RunFile.VERSION) {
      return Json.MAPPER.writeValueAsBytes(run);
    }
    run.put("version", RunFile.VERSION);
    fill(run, "start", TextNode.valueOf(""));
    fill(settings, "loss", TextNode.valueOf(""));
    fill(settings, "optimizer", Json.tree(OptimizerSettings.of(Method.ADAMW)));
    fill(settings, "decaySchedule", Json.tree(Schedule.CONSTANT));
    fill(settings, "measuring", Json.tree(Measuring.DEFAULT));
    fill(settings, "saving", Json.tree(Saving.DEFAULT));
    if (settings.get("augmentation") instanceof ObjectNode augmentation) {
      for (String name : new String[] {"shift", "scale", "turn", "quarter"}) {
        if (!augmentation.has(name)) {
          augmentation.put(name, 0.0);
        }
      }
    }
    return Json.MAPPER.writeValueAsBytes(run);
  }

  private static void fill(ObjectNode object, String name, JsonNode value) {
    if (!object.has(name)) {
      object.set(name, value);
    }
  }
}
