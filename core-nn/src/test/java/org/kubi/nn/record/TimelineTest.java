package org.kubi.nn.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kubi.data.Json;
import org.kubi.nn.record.Track.Span;

class TimelineTest {
  private final AtomicLong clock = new AtomicLong(1_000_000_007);
  private final Timeline timeline = Timeline.by(() -> clock.getAndAdd(1_500));

  private List<JsonNode> spans() throws Exception {
    List<JsonNode> spans = new ArrayList<>();
    for (JsonNode event : Json.MAPPER.readTree(timeline.json()).get("traceEvents")) {
      if (event.get("ph").asText().equals("X")) {
        spans.add(event);
      }
    }
    return spans;
  }

  @Test
  void spansAreSortedParentsFirstInMicrosecondsSinceTheFirst() throws Exception {
    Track main = timeline.track("main");
    Track other = timeline.track("other");
    try (Span parent = main.begin("parent")) {
      try (Span child = main.begin("child", "forward")) {
        other.begin("beside").close();
      }
    }
    List<JsonNode> spans = spans();
    assertEquals(
        List.of("parent", "child", "beside"),
        spans.stream().map(span -> span.get("name").asText()).toList());
    assertEquals(
        "{\"name\":\"child\",\"cat\":\"forward\",\"ph\":\"X\",\"ts\":1.5,\"dur\":4.5,\"pid\":1,\"tid\":1}",
        Json.MAPPER.writeValueAsString(spans.get(1)).replace(".500", ".5"));
    assertEquals(2, spans.get(2).get("tid").asInt());
    assertEquals(7.5, spans.get(0).get("dur").asDouble());
  }

  @Test
  void tracksHaveTheirNames() throws Exception {
    timeline.track("the reader");
    List<String> names = new ArrayList<>();
    for (JsonNode event : Json.MAPPER.readTree(timeline.json()).get("traceEvents")) {
      if (event.get("name").asText().equals("thread_name")) {
        names.add(event.get("args").get("name").asText());
      }
    }
    assertEquals(List.of("the reader"), names);
  }

  @Test
  void aSpanThatEndsBeforeThoseWithinItIsAnError() {
    Track track = timeline.track("main");
    Span parent = track.begin("parent");
    track.begin("child");
    IllegalStateException e = assertThrows(IllegalStateException.class, parent::close);
    assertTrue(e.getMessage().contains("'parent'"), e.getMessage());
  }

  @Test
  void offRecordsNothing() throws Exception {
    Track track = Timeline.OFF.track("main");
    track.begin("step").close();
    assertEquals(1, Json.MAPPER.readTree(Timeline.OFF.json()).get("traceEvents").size());
  }
}
