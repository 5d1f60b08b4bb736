package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.render.RenderException;
import org.lwjgl.opengl.GL15;

class GlScopeTest {
  @Test
  void objectsAreCountedUntilTheirScopeClosesAndDeadAfterwards() {
    inContext(
        () -> {
          int before = GlScope.liveObjects();
          GlScope scope = new GlScope();
          GlHandle buffer = scope.buffer();
          GlHandle texture = scope.texture();
          GL15.glBindBuffer(GL15.GL_ARRAY_BUFFER, buffer.name());
          int name = buffer.name();
          assertTrue(GL15.glIsBuffer(name));
          assertEquals(before + 2, GlScope.liveObjects());
          scope.close();
          assertEquals(before, GlScope.liveObjects());
          assertEquals(false, GL15.glIsBuffer(name));
          assertThrows(IllegalStateException.class, buffer::name);
          assertThrows(IllegalStateException.class, texture::name);
          assertThrows(IllegalStateException.class, scope::buffer);
          assertEquals(before, GlScope.liveObjects());
        });
  }

  @Test
  void theLastObjectIsFreedFirst() {
    List<Integer> freed = new ArrayList<>();
    GlScope scope = new GlScope();
    scope.own(1, freed::add);
    scope.own(2, freed::add);
    scope.own(3, freed::add);
    scope.close();
    scope.close();
    assertEquals(List.of(3, 2, 1), freed);
  }

  private static void inContext(Runnable work) {
    try (GlContext context = GlContext.open()) {
      work.run();
    } catch (RenderException e) {
      org.junit.jupiter.api.Assumptions.abort(e.getMessage());
    }
  }
}
