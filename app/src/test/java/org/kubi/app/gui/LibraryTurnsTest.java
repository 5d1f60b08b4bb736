package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kubi.render.RenderException;
import org.kubi.render.backend.OpenRenderer;
import org.kubi.render.soft.SoftRenderer;

class LibraryTurnsTest {
  private final List<String> done = new CopyOnWriteArrayList<>();

  private OpenRenderer renderer(LibraryTurns turns) throws RenderException {
    return turns.renderer(
        () -> {
          done.add("renderer");
          return new OpenRenderer(new SoftRenderer(), "soft");
        });
  }

  private CompletableFuture<String> network(LibraryTurns turns) {
    CompletableFuture<String> end = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                end.complete(
                    turns.network(
                        () -> {
                          done.add("network");
                          return "opened";
                        }));
              } catch (Exception e) {
                end.completeExceptionally(e);
              }
            });
    thread.start();
    return end;
  }

  @Test
  void aNetworkWaitsForTheRenderer() throws Exception {
    LibraryTurns turns = new LibraryTurns(TimeUnit.DAYS.toMillis(1));
    CompletableFuture<String> network = network(turns);
    renderer(turns).close();
    assertEquals("opened", network.get());
    assertEquals(List.of("renderer", "network"), done);
  }

  @Test
  void aRendererThatCannotBeHadKeepsNoNetworkWaiting() throws Exception {
    LibraryTurns turns = new LibraryTurns(TimeUnit.DAYS.toMillis(1));
    CompletableFuture<String> network = network(turns);
    assertThrows(
        RenderException.class,
        () ->
            turns.renderer(
                () -> {
                  throw new RenderException("none here");
                }));
    assertEquals("opened", network.get());
  }

  @Test
  void withoutPicturesANetworkIsOpenedInTheEnd() throws Exception {
    assertEquals("opened", network(new LibraryTurns(1)).get());
  }
}
