package org.kubi.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.TaskException;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.peer.PeerModel;
import org.kubi.nn.peer.PeerNetwork;
import picocli.CommandLine.Option;

/**
 * Which networks of other makers stand beside ours. A JSON's files are sought in {@code
 * --peer-folder}, else beside the JSON; a folder is described by its own {@code peer.json}, else by
 * the project's {@code docs/peers/NAME.json} with the folder's name.
 */
final class Peers {
  private static final String OWN = "peer.json";

  @Option(
      names = "--peer",
      paramLabel = "DIR|JSON",
      description =
          "A network of another maker to measure beside: the JSON that describes it (as"
              + " docs/peers/fsanet.json), or its folder, with a peer.json or described by"
              + " docs/peers/NAME.json. May be given several times.")
  private List<Path> named = new ArrayList<>();

  @Option(
      names = "--peer-folder",
      paramLabel = "DIR",
      description = "Where the files of described networks lie (default: beside their JSON).")
  private @Nullable Path folder;

  /** A description and the folder of its files. */
  private record Place(Path json, Path files) {}

  boolean isEmpty() {
    return named.isEmpty();
  }

  /** Loads them; if one cannot be used, none is left open. */
  List<PeerNetwork> open() throws TaskException, ModelException {
    List<PeerNetwork> networks = new ArrayList<>();
    boolean all = false;
    try {
      for (Path name : named) {
        Place place = place(name);
        networks.add(PeerNetwork.open(PeerModel.read(place.json()), place.files()));
      }
      all = true;
      return networks;
    } finally {
      if (!all) {
        networks.forEach(PeerNetwork::close);
      }
    }
  }

  private Place place(Path name) throws TaskException {
    if (!Files.isDirectory(name)) {
      Path beside = name.toAbsolutePath().resolveSibling("");
      return new Place(name, Optional.ofNullable(folder).orElse(beside));
    }
    Path own = name.resolve(OWN);
    Path ours =
        ProjectFolder.get()
            .resolve("docs/peers")
            .resolve(name.toAbsolutePath().normalize().getFileName() + ".json");
    if (!Files.exists(own) && !Files.exists(ours)) {
      throw new TaskException(
          "%s has no %s that describes the network, nor is there %s: write one, as docs/peers/README.md says"
              .formatted(name, OWN, ours));
    }
    return new Place(Files.exists(own) ? own : ours, name);
  }
}
