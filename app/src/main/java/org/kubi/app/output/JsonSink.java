package org.kubi.app.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.kubi.app.task.TaskException;
import org.kubi.data.Json;
import org.kubi.geometry.Rotation;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/**
 * One JSON object: {@code convention}, {@code axes}, and {@code heads}, a list of the same values
 * as in a {@link CsvSink}; what is not known is left out.
 */
public final class JsonSink implements HeadSink {
  private final OutputFile file;
  private boolean first = true;

  /** Begins a file; it is in its place when it is closed. */
  public JsonSink(Path file) throws TaskException {
    this.file = new OutputFile(file);
    this.file.write(
        "{\n  \"convention\": \"degrees, AFLW2000\",\n"
            + "  \"axes\": \"right-handed: x to the right of the picture, y up, z to the viewer;"
            + " metres; quaternions w x y z\",\n"
            + "  \"heads\": [");
  }

  @Override
  public void take(HeadPose pose) throws TaskException {
    ObjectNode one = Json.MAPPER.createObjectNode();
    one.put("picture", pose.picture()).put("head", pose.head()).put("network", pose.network());
    one.put("seconds", pose.seconds());
    angles(one, pose.headToCamera());
    quaternion(one, "quaternion", pose.headToCamera());
    quaternion(one, "neck", pose.estimate().pose().neck());
    quaternion(one, "headOnNeck", pose.estimate().pose().head());
    pose.place().ifPresent(p -> one.putArray("place").add(p.x()).add(p.y()).add(p.z()));
    pose.box()
        .ifPresent(b -> one.putArray("box").add(b.x()).add(b.y()).add(b.width()).add(b.height()));
    Optional<Rotation> truth = pose.truth();
    if (truth.isPresent()) {
      angles(one.putObject("truth"), truth.get());
      one.put("errorDegrees", Math.toDegrees(truth.get().angleTo(pose.headToCamera())));
    }
    file.write((first ? "\n    " : ",\n    ") + one);
    first = false;
  }

  @Override
  public void close() throws TaskException {
    file.write("\n  ]\n}\n");
    file.close();
  }

  private static void angles(ObjectNode to, Rotation head) {
    HeadAngles angles = HeadAngles.of(head, Convention.AFLW2000);
    to.put("yaw", angles.yaw()).put("pitch", angles.pitch()).put("roll", angles.roll());
  }

  private static void quaternion(ObjectNode to, String key, Rotation q) {
    ArrayNode numbers = to.putArray(key);
    numbers.add(q.w()).add(q.x()).add(q.y()).add(q.z());
  }
}
