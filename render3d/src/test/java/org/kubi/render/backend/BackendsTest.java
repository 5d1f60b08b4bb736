package org.kubi.render.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.render.RenderException;
import org.kubi.render.gl.LumpyPerson;
import org.kubi.render.gl.Opened;
import org.kubi.render.gl.RandomScenes;
import org.kubi.render.scene.Scene;

class BackendsTest {
  private static final Backends.GlOpening NONE =
      () -> {
        throw new RenderException("No OpenGL here; install libegl1");
      };

  @Test
  void plainJavaIsThereWhenAskedFor() throws RenderException {
    try (OpenRenderer opened = Backends.open(Backend.SOFT)) {
      assertEquals("soft", opened.renderer().id());
      assertEquals("Renders in plain Java, as chosen.", opened.reason());
    }
  }

  @Test
  void withoutOpenGlAutoAndTheViewAreInPlainJavaAndSayWhy() throws RenderException {
    try (OpenRenderer auto = Backends.open(Backend.AUTO, NONE);
        OpenRenderer view = Backends.viewport(NONE)) {
      assertEquals("soft", auto.renderer().id());
      assertEquals("Renders in plain Java: No OpenGL here; install libegl1.", auto.reason());
      assertEquals("soft", view.renderer().id());
      assertEquals(
          "The view is drawn in plain Java, which is slower: No OpenGL here; install libegl1.",
          view.reason());
      Scene scene =
          RandomScenes.of(LumpyPerson.of(1, 4), new Vec3(0, 0.1, 0), 0.24, 1, 16, 1).get(0);
      assertEquals(view.renderer().render(scene, 3), view.draft(scene, 3));
    }
  }

  @Test
  void openGlAskedForAndMissingIsAnError() {
    RenderException e = assertThrows(RenderException.class, () -> Backends.open(Backend.GL, NONE));
    assertEquals("No OpenGL here; install libegl1", e.getMessage());
  }

  @Test
  void autoTakesOpenGlOnlyOnAGraphicsCardAndTheViewAlways() throws RenderException {
    boolean hardware;
    try (var probe = Opened.orSkip()) {
      hardware = probe.device().isHardware();
    }
    try (OpenRenderer auto = Backends.open(Backend.AUTO);
        OpenRenderer view = Backends.viewport();
        OpenRenderer asked = Backends.open(Backend.GL)) {
      assertEquals(hardware ? "gl" : "soft", auto.renderer().id(), auto.reason());
      assertEquals("gl", view.renderer().id(), view.reason());
      assertEquals("gl", asked.renderer().id(), asked.reason());
      assertTrue(asked.reason().startsWith("Renders with OpenGL on "), asked.reason());
      Scene scene =
          RandomScenes.of(LumpyPerson.of(1, 4), new Vec3(0, 0.1, 0), 0.24, 1, 16, 1).get(0);
      Frame draft = view.draft(scene, 3).foreground();
      assertEquals(16, draft.width());
    }
  }

  @Test
  void backendsHaveNamesForOptions() {
    for (Backend backend : Backend.values()) {
      assertEquals(backend, Backend.of(backend.id()));
    }
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Backend.of("opengl"));
    assertEquals("a renderer is one of auto, soft, gl, found opengl", e.getMessage());
  }
}
