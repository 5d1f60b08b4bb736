package org.kubi.app.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kubi.app.task.TaskException;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.peer.PeerModel;
import org.kubi.nn.peer.PeerNetwork;

/**
 * Where a network of another maker lies.
 *
 * @param json that describes it
 * @param files the folder of its files
 */
public record PeerPlace(Path json, Path files) {
  private static final String OWN = "peer.json";

  /**
   * Looks for it. A JSON's files are sought in a folder of their own, else beside the JSON; a
   * folder is described by its own {@code peer.json}, else by the program's {@code
   * docs/peers/NAME.json} with the folder's name.
   *
   * @param named a JSON or a folder
   * @param folder of the files of a JSON
   * @param home the program's folder
   * @throws TaskException if nothing describes the folder
   */
  public static PeerPlace of(Path named, Optional<Path> folder, Path home) throws TaskException {
    if (!Files.isDirectory(named)) {
      return new PeerPlace(
          named, folder.orElseGet(() -> named.toAbsolutePath().resolveSibling("")));
    }
    Path own = named.resolve(OWN);
    Path ours = ours(named, home);
    if (!Files.exists(own) && !Files.exists(ours)) {
      throw new TaskException(
          "%s has no %s that describes the network, nor is there %s: write one, as docs/peers/README.md says"
              .formatted(named, OWN, ours));
    }
    return new PeerPlace(Files.exists(own) ? own : ours, named);
  }

  /** Whether a folder is one of these. */
  public static boolean describes(Path folder, Path home) {
    return Files.isDirectory(folder)
        && (Files.exists(folder.resolve(OWN)) || Files.exists(ours(folder, home)));
  }

  private static Path ours(Path folder, Path home) {
    return home.resolve("docs/peers")
        .resolve(folder.toAbsolutePath().normalize().getFileName() + ".json");
  }

  /**
   * Opens it.
   *
   * @throws ModelException if it cannot be used
   */
  public PeerNetwork open() throws ModelException {
    return PeerNetwork.open(PeerModel.read(json), files);
  }
}
