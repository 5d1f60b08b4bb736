package org.kubi.app.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kubi.app.panel.compare.HeadFinder;
import org.kubi.app.panel.network.PoseNetwork;
import org.kubi.app.panel.network.Reading;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.label.Estimate;
import org.kubi.nn.detect.Detection;
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
        folder -> new FixedNetwork(),
        TestEquipment::photo,
        HalfFinder::new,
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

  /** Finds two heads in every photo: one in its left half, one in its right. */
  private static final class HalfFinder implements HeadFinder {
    @Override
    public List<Detection> find(Frame photo) {
      return List.of(
          new Detection(new Box(40, 30, 30, 40), 0.9),
          new Detection(new Box(130, 30, 30, 40), 0.8));
    }

    @Override
    public void close() {}
  }

  private static final class FixedNetwork implements PoseNetwork {
    @Override
    public String name() {
      return "fixed";
    }

    @Override
    public String details() {
      return "always the same";
    }

    @Override
    public String facts() {
      return "answers what it always answers";
    }

    @Override
    public Framing framing() {
      return Framing.HEAD;
    }

    @Override
    public Reading read(Frame frame) {
      return new Reading(
          new double[6], new Estimate(BELIEF.headToBody(), BELIEF, Optional.empty()));
    }

    @Override
    public void close() {}
  }
}
