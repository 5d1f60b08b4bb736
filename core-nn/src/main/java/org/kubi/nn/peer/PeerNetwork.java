package org.kubi.nn.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.predict.OnnxRuntime;

/** A network of another maker, run by ONNX Runtime. For one thread at a time. */
public final class PeerNetwork implements AutoCloseable {
  private final PeerModel model;
  private final OrtEnvironment environment;
  private final List<OrtSession> sessions;

  private PeerNetwork(PeerModel model, OrtEnvironment environment, List<OrtSession> sessions) {
    this.model = model;
    this.environment = environment;
    this.sessions = sessions;
  }

  /**
   * Loads a network and tries it on a black picture.
   *
   * @param folder of its files
   * @throws ModelException that says which file cannot be used, and why
   */
  public static PeerNetwork open(PeerModel model, Path folder) throws ModelException {
    Optional<String> obstacle = OnnxRuntime.obstacle();
    if (obstacle.isPresent()) {
      throw new ModelException(
          "%s needs ONNX Runtime, which cannot be used here: %s"
              .formatted(model.name(), obstacle.get()));
    }
    for (String name : model.files()) {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new ModelException(
            "%s, a file of %s, does not exist: name the folder that holds it"
                .formatted(file, model.name()));
      }
    }
    PeerNetwork network = load(model, folder);
    try {
      int size = model.input().size();
      network.heads(List.of(Frame.filled(size, size, 3, 0)));
      return network;
    } catch (ModelException e) {
      network.close();
      throw e;
    }
  }

  private static PeerNetwork load(PeerModel model, Path folder) throws ModelException {
    List<OrtSession> sessions = new ArrayList<>();
    PeerNetwork network;
    try {
      network = new PeerNetwork(model, OrtEnvironment.getEnvironment(), sessions);
    } catch (LinkageError e) {
      throw new ModelException(
          model.name() + " needs ONNX Runtime, which has no library for this machine", e);
    }
    for (String name : model.files()) {
      Path file = folder.resolve(name);
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        OrtSession session = network.environment.createSession(file.toString(), options);
        sessions.add(session);
        network.checkNames(file, session);
      } catch (OrtException e) {
        network.close();
        throw new ModelException(
            "%s cannot be used by ONNX Runtime: %s".formatted(file, line(e)), e);
      } catch (ModelException e) {
        network.close();
        throw e;
      }
    }
    return network;
  }

  private void checkNames(Path file, OrtSession session) throws ModelException {
    if (!session.getInputNames().contains(model.input().name())) {
      throw new ModelException(
          "%s has no input '%s', it has %s: correct the JSON"
              .formatted(file, model.input().name(), session.getInputNames()));
    }
    for (String name : model.output().names()) {
      if (!session.getOutputNames().contains(name)) {
        throw new ModelException(
            "%s has no output '%s', it has %s: correct the JSON"
                .formatted(file, name, session.getOutputNames()));
      }
    }
  }

  /** What the network is. */
  public PeerModel model() {
    return model;
  }

  /**
   * The network's picture of a head.
   *
   * @param face brows to chin, in pixels of the photo
   */
  public Frame picture(Frame photo, Optional<Box> face) {
    return model.crop().of(model.input().tint(photo), face, model.input().size());
  }

  /**
   * The heads relative to the camera.
   *
   * @param pictures of this network's size
   * @throws ModelException if what it answers is not what its description says
   */
  public List<Rotation> heads(List<Frame> pictures) throws ModelException {
    List<Rotation> heads = new ArrayList<>(pictures.size());
    // One at a time: many exported networks are made for one picture, and say so only by failing.
    for (Frame picture : pictures) {
      heads.add(head(picture));
    }
    return heads;
  }

  private Rotation head(Frame picture) throws ModelException {
    PeerInput input = model.input();
    FloatBuffer numbers =
        ByteBuffer.allocateDirect(input.numbers() * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    input.put(picture, numbers, 0);
    double[] mean = new double[model.output().numbers()];
    for (int i = 0; i < sessions.size(); i++) {
      double[] answer;
      try (OnnxTensor tensor = OnnxTensor.createTensor(environment, numbers, input.shape(1));
          OrtSession.Result result = sessions.get(i).run(Map.of(input.name(), tensor))) {
        answer = numbers(result, model.files().get(i));
      } catch (OrtException e) {
        throw new ModelException(
            "%s does not take the pictures that the JSON describes: %s"
                .formatted(model.files().get(i), line(e)),
            e);
      }
      double sign = model.output().sign(mean, answer);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += sign * answer[k] / sessions.size();
      }
    }
    return model.output().rotation(mean);
  }

  private double[] numbers(OrtSession.Result result, String file) throws ModelException {
    List<OnnxValue> values = new ArrayList<>();
    for (String name : model.output().names()) {
      result.get(name).ifPresent(values::add);
    }
    if (values.isEmpty()) {
      values.add(result.get(0));
    }
    double[] numbers = new double[model.output().numbers()];
    int at = 0;
    for (OnnxValue value : values) {
      FloatBuffer floats = value instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
      if (floats == null) {
        throw new ModelException(file + " does not answer numbers: it cannot be used here");
      }
      for (; floats.hasRemaining(); at++) {
        float number = floats.get();
        if (at < numbers.length) {
          numbers[at] = number;
        }
      }
    }
    if (at != numbers.length) {
      throw new ModelException(
          "%s answers %d numbers a picture, its JSON says %d: correct the JSON"
              .formatted(file, at, numbers.length));
    }
    return numbers;
  }

  private static String line(OrtException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
  }

  @Override
  public void close() {
    for (OrtSession session : sessions) {
      try {
        session.close();
      } catch (OrtException e) {
        throw new IllegalStateException("ONNX Runtime failed to close: " + e.getMessage(), e);
      }
    }
    sessions.clear();
  }
}
