package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.PeerPlace;
import org.kubi.app.task.TaskException;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.peer.PeerNetwork;
import picocli.CommandLine.Option;

/**
 * Which networks of other makers stand beside ours. A JSON's files are sought in {@code
 * --peer-folder}, else beside the JSON; a folder is described by its own {@code peer.json}, else by
 * the project's {@code docs/peers/NAME.json} with the folder's name.
 */
final class Peers {
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

  boolean isEmpty() {
    return named.isEmpty();
  }

  /** Loads them; if one cannot be used, none is left open. */
  List<PeerNetwork> open() throws TaskException, ModelException {
    List<PeerNetwork> networks = new ArrayList<>();
    boolean all = false;
    try {
      for (Path name : named) {
        networks.add(PeerPlace.of(name, Optional.ofNullable(folder), ProjectFolder.get()).open());
      }
      all = true;
      return networks;
    } finally {
      if (!all) {
        networks.forEach(PeerNetwork::close);
      }
    }
  }
}
