package org.kubi.app.gui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kubi.app.panel.compare.HeadRow.Answer;
import org.kubi.app.panel.compare.OtherNetwork;
import org.kubi.app.panel.compare.Others;
import org.kubi.app.panel.network.PoseNetwork;
import org.kubi.app.panel.network.Reading;
import org.kubi.app.service.PeerPlace;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.label.Estimate;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.peer.PeerNetwork;
import org.kubi.pose.Pose;
import org.kubi.render.character.source.CharacterSources;

/** Networks that stand beside the window's own: ours, and those of other makers. */
final class OtherNetworks implements Others {
  private static final String DETECTOR = "detector";

  private final PoseNetwork.Opener ours;
  private final Path home;

  OtherNetworks(PoseNetwork.Opener ours) {
    this.ours = ours;
    this.home = Path.of(System.getProperty(CharacterSources.HOME_PROPERTY, ""));
  }

  @Override
  public List<Path> known() {
    Path models = home.resolve("models");
    if (!Files.isDirectory(models)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(models)) {
      return folders
          .filter(Checkpoint::exists)
          .filter(folder -> !folder.endsWith(DETECTOR))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // a menu without them still has "folder"
    }
  }

  @Override
  public OtherNetwork open(Path place) throws TaskException {
    boolean json = place.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    if (json || (PeerPlace.describes(place, home) && Checkpoint.find(place).isEmpty())) {
      try {
        return new Foreign(PeerPlace.of(place, Optional.empty(), home).open());
      } catch (ModelException e) {
        throw new TaskException(String.valueOf(e.getMessage()), e);
      }
    }
    return new Own(ours.open(place));
  }

  /** One of ours. */
  private record Own(PoseNetwork network) implements OtherNetwork {
    @Override
    public String name() {
      return network.name();
    }

    @Override
    public String details() {
      return network.details();
    }

    @Override
    public Answer read(Frame photo, Optional<Box> face) {
      Framing framing = network.framing();
      Square square =
          face.map(framing::square)
              .orElseGet(() -> framing.wholePicture(photo.width(), photo.height()));
      Frame seen = framing.crop(photo, square);
      return new Answer(square, framing, seen, network.read(seen));
    }

    @Override
    public void close() {
      network.close();
    }
  }

  /** One of another maker, which tells the head's rotation alone. */
  private record Foreign(PeerNetwork network) implements OtherNetwork {
    @Override
    public String name() {
      return network.model().name();
    }

    @Override
    public String details() {
      return network.model().source();
    }

    @Override
    public Answer read(Frame photo, Optional<Box> face) throws TaskException {
      try {
        Frame seen = network.picture(photo, face);
        Rotation head = network.heads(List.of(seen)).get(0);
        // It cuts in its own way; the model stands where ours would, so that it can be compared.
        Square square =
            face.map(Framing.HEAD::square)
                .orElseGet(() -> Framing.HEAD.wholePicture(photo.width(), photo.height()));
        return new Answer(
            square,
            Framing.HEAD,
            seen,
            new Reading(new double[0], new Estimate(head, Pose.ofHead(head), Optional.empty())));
      } catch (ModelException e) {
        throw new TaskException(String.valueOf(e.getMessage()), e);
      }
    }

    @Override
    public void close() {
      network.close();
    }
  }
}
