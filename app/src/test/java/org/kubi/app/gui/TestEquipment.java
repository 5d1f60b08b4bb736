package org.kubi.app.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kubi.app.panel.compare.TwoHeads;
import org.kubi.app.panel.network.FixedNetwork;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.task.TaskException;
import org.kubi.image.Frame;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoReader;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;
import org.kubi.render.backend.OpenRenderer;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.soft.SoftRenderer;

/**
 * Box people, plain Java pictures, a network that always says the same, photos of one gray where
 * there is no file.
 */
final class TestEquipment {
  /** What the network always says. */
  static final Pose BELIEF =
      Pose.of(JointLimits.rotation(0, 6, 2), JointLimits.rotation(-25, 4, 3));

  private TestEquipment() {}

  static Equipment get() {
    return new Equipment(
        List.of(new TestPeople()),
        () -> new OpenRenderer(new SoftRenderer(), "Renders in plain Java, for a test."),
        folder -> new FixedNetwork(BELIEF),
        TestEquipment::photo,
        TwoHeads::new,
        TestEquipment::people,
        List.of());
  }

  private static Frame photo(Path file) throws TaskException {
    if (file.toString().endsWith(".txt")) {
      throw new TaskException(file.getFileName() + " is no picture; choose a JPEG or PNG file.");
    }
    if (Files.isRegularFile(file)) {
      try {
        return PhotoReader.read(file);
      } catch (PhotoException e) {
        throw new TaskException(String.valueOf(e.getMessage()), e);
      }
    }
    return Frame.filled(200, 100, 3, 90);
  }

  private static CharacterSource people(String id) throws CharacterException {
    return id.equals("builtin") ? new BuiltInSource() : new TestPeople();
  }
}
