package org.kubi.nn.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.ModelException;

/**
 * What a head pose network of another maker takes and answers, as a small JSON file says it; {@code
 * docs/peers/fsanet.json} is one.
 *
 * @param name in tables
 * @param source where it is from, and its licence
 * @param files ONNX files, whose answers are averaged; relative to the folder of the networks
 * @param input the pictures it takes
 * @param output the numbers it answers
 * @param crop which part of a photo it sees
 */
public record PeerModel(
    String name,
    String source,
    List<String> files,
    PeerInput input,
    PeerOutput output,
    PeerCrop crop) {
  public PeerModel {
    files = List.copyOf(files);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a network has a name, found '" + name + "'");
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a network has at least one file");
    }
  }

  /**
   * Reads a description.
   *
   * @throws ModelException that names the key that is wrong
   */
  public static PeerModel read(Path json) throws ModelException {
    try {
      return Json.read(Files.readAllBytes(json), PeerModel.class);
    } catch (NoSuchFileException e) {
      throw new ModelException(
          json + " does not exist: name the JSON that describes the network", e);
    } catch (JsonProcessingException e) {
      throw new ModelException(
          "%s does not describe a network: %s".formatted(json, Json.problem(e)), e);
    } catch (IOException e) {
      throw new ModelException(json + " cannot be read: " + e.getMessage(), e);
    }
  }
}
