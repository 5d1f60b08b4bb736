package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.data.Json;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;
import org.kubi.nn.record.Timeline;
import org.kubi.nn.record.Track;
import org.kubi.nn.record.Track.Span;

class TraceTest {
  private static final int SIZE = 64;
  private static final int BATCH = 4;

  @ParameterizedTest
  @ValueSource(strings = {"tiny", "original-32", "residual", "frg64"})
  void aTracedStepHasTheSameGradientAndEachLayerWithinItsReplica(String id) throws Exception {
    NetworkPreset preset = NetworkPresets.byId(id);
    Outputs outputs = Outputs.ofIds(preset.defaultLabels());
    Timeline timeline = Timeline.on();
    Set<String> layers = layers(preset, outputs);
    try (Replicas replicas =
        new Replicas(
            () -> preset.configuration(SIZE, outputs, 1), 2, SIZE, outputs.answers(), BATCH)) {
      float[] pictures = new float[BATCH * SIZE * SIZE];
      for (int i = 0; i < pictures.length; i++) {
        pictures[i] = i % 251 / 251f;
      }
      float[] labels = new float[BATCH * outputs.answers()];
      float[] plain = new float[replicas.parameterCount()];
      float[] traced = plain.clone();
      float[] after = plain.clone();
      double loss = replicas.gradient(pictures, labels, BATCH, 3, plain);
      Track main = timeline.track("training");
      replicas.trace(timeline, main);
      try (Span step = main.begin("step")) {
        assertEquals(loss, replicas.gradient(pictures, labels, BATCH, 3, traced));
      }
      try (Span answer = main.begin("answers")) {
        replicas.answer(pictures, BATCH, new float[BATCH * outputs.answers()]);
      }
      replicas.endTrace();
      String json = timeline.json();
      replicas.gradient(pictures, labels, BATCH, 3, after);
      assertArrayEquals(plain, traced);
      assertArrayEquals(plain, after);
      assertEquals(json, timeline.json());
      check(json, layers);
    }
  }

  private static Set<String> layers(NetworkPreset preset, Outputs outputs) {
    MultiLayerNetwork network = new MultiLayerNetwork(preset.configuration(SIZE, outputs, 1));
    network.init();
    return java.util.Arrays.stream(network.getLayers())
        .map(layer -> LayerSpans.name(layer, layer.getIndex()))
        .collect(Collectors.toSet());
  }

  private record End(String name, BigDecimal at) {}

  private static void check(String json, Set<String> layers) throws Exception {
    Map<Integer, String> tracks = new HashMap<>();
    Map<Integer, Deque<End>> open = new HashMap<>();
    Map<String, List<String>> parents = new HashMap<>();
    BigDecimal last = BigDecimal.ZERO;
    for (JsonNode event : Json.MAPPER.readTree(json).get("traceEvents")) {
      int thread = event.get("tid").asInt();
      if (event.get("name").asText().equals("thread_name")) {
        tracks.put(thread, event.get("args").get("name").asText());
      }
      if (!event.get("ph").asText().equals("X")) {
        continue;
      }
      BigDecimal start = new BigDecimal(event.get("ts").asText());
      BigDecimal end = start.add(new BigDecimal(event.get("dur").asText()));
      assertTrue(start.compareTo(last) >= 0, "sorted");
      last = start;
      Deque<End> above = open.computeIfAbsent(thread, t -> new ArrayDeque<>());
      while (!above.isEmpty() && above.peek().at().compareTo(start) <= 0) {
        above.pop();
      }
      String parent = above.isEmpty() ? "" : above.peek().name();
      if (!above.isEmpty()) {
        // 1e-6: the numbers were read as doubles.
        assertTrue(
            end.subtract(above.peek().at()).doubleValue() < 1e-6,
            event + " sticks out of " + parent);
      }
      String name = event.get("name").asText();
      above.push(new End(name, end));
      parents.computeIfAbsent(tracks.get(thread) + ": " + name, n -> new ArrayList<>()).add(parent);
    }
    assertEquals(Set.of("training", "replica 1", "replica 2"), Set.copyOf(tracks.values()));
    for (String replica : List.of("replica 1: ", "replica 2: ")) {
      int count = layers.size();
      for (String layer : layers) {
        boolean output = layer.startsWith((count - 1) + " ");
        // Deeplearning4j runs the output layer forward within its backward pass.
        assertEquals(
            output ? List.of("layers") : List.of("layers", "layers"),
            parents.get(replica + "forward " + layer),
            layer);
        assertEquals(List.of("layers"), parents.get(replica + "backward " + layer), layer);
      }
      assertEquals(List.of("learn", "answer"), parents.get(replica + "upload"));
      assertEquals(List.of("learn"), parents.get(replica + "fetch gradient"));
    }
    assertEquals(List.of("step"), parents.get("training: gather gradients"));
    assertEquals(List.of("answers"), parents.get("training: replicas answer"));
  }
}
