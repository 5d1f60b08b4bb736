package org.kubi.nn.detect;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.ModelException;

/**
 * Where a detector's training stands, beside its weights, moments and steps: with them, all that
 * decides how it goes on.
 *
 * @param settings that it was begun with, replicas as they were counted then
 * @param lossSum of the steps since the epoch began
 */
record DetectorStanding(DetectorSettings settings, double lossSum) {
  /** The text that {@link #parse} reads again; all digits of the numbers. */
  String text() {
    return Json.write(this);
  }

  static DetectorStanding parse(String text) throws ModelException {
    try {
      return Json.read(text.getBytes(StandardCharsets.UTF_8), DetectorStanding.class);
    } catch (JsonProcessingException e) {
      throw new ModelException(
          "progress.json cannot be understood, begin again: " + Json.problem(e), e);
    } catch (IOException e) {
      throw new ModelException("progress.json cannot be read: " + e.getMessage(), e);
    }
  }
}
