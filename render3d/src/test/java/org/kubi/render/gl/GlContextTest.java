package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kubi.render.RenderException;

class GlContextTest {
  @TestFactory
  Stream<DynamicTest> everyWayThatThisMachineHasRenders() throws RenderException {
    return GlContext.ways().stream()
        .map(way -> DynamicTest.dynamicTest(way.name(), () -> opensAndTells(way)));
  }

  private static void opensAndTells(GlContext.Way way) {
    GlRenderer renderer;
    try {
      renderer = GlRenderer.open(() -> GlContext.open(List.of(way)));
    } catch (RenderException e) {
      Assumptions.abort(e.getMessage());
      return;
    }
    try (renderer) {
      assertFalse(renderer.device().name().isBlank());
      assertTrue(renderer.device().largestSide() >= 1024, renderer.device().toString());
    }
  }

  @Test
  void aMissingLibraryIsOneSentenceThatSaysWhatToInstall() {
    List<GlContext.Way> ways =
        List.of(
            new GlContext.Way(
                "first",
                () -> {
                  throw new UnsatisfiedLinkError("libEGL.so.1 is not there\nadvice\nmore advice");
                }),
            new GlContext.Way(
                "second",
                () -> {
                  throw new RenderException("no display");
                }));
    RenderException e = assertThrows(RenderException.class, () -> GlContext.open(ways));
    assertEquals(
        "No OpenGL 3.3 context can be made here (first: libEGL.so.1 is not there; second: no"
            + " display); install "
            + Missing.remedy()
            + ", or render in plain Java",
        e.getMessage());
  }

  @Test
  void aRendererThatCannotOpenLeavesNothing() {
    int before = GlScope.liveObjects();
    assertThrows(RenderException.class, () -> GlRenderer.open(() -> GlContext.open(List.of())));
    assertEquals(before, GlScope.liveObjects());
  }
}
