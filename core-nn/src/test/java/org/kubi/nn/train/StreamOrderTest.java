package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamOrderTest {
  private static final int EPOCH = 100;
  private static final int WINDOW = 30;

  private static long[] epoch(StreamOrder order, long number) {
    return LongStream.range(0, EPOCH).map(place -> order.index(number, place)).toArray();
  }

  private static long[] sorted(long[] numbers) {
    long[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  @Test
  void anEpochHasItsOwnSamplesEachOnce() {
    StreamOrder order = new StreamOrder(EPOCH, WINDOW, 5);
    for (int number = 0; number < 4; number++) {
      assertArrayEquals(
          LongStream.range(number * EPOCH, (number + 1) * EPOCH).toArray(),
          sorted(epoch(order, number)));
    }
  }

  @Test
  void samplesStayInTheirWindow() {
    StreamOrder order = new StreamOrder(EPOCH, WINDOW, 5);
    for (int place = 0; place < EPOCH; place++) {
      // Of epoch 3, samples 300 to 399: windows begin at 300, 330, 360, 390.
      assertEquals((300 + place) / WINDOW, order.index(3, place) / WINDOW, "place " + place);
      // Of epoch 1 the first 20 belong to the window that epoch 0 began.
      assertEquals((100 + place) / WINDOW, order.index(1, place) / WINDOW, "place " + place);
    }
  }

  @Test
  void aWindowIsShuffledAndEachInAnotherWay() {
    long[] samples = epoch(new StreamOrder(EPOCH, WINDOW, 5), 0);
    long[] first = Arrays.copyOfRange(samples, 0, WINDOW);
    long[] second =
        Arrays.stream(samples, WINDOW, 2 * WINDOW).map(sample -> sample - WINDOW).toArray();
    assertFalse(Arrays.equals(sorted(first), first));
    assertFalse(Arrays.equals(first, second));
    assertFalse(Arrays.equals(samples, epoch(new StreamOrder(EPOCH, WINDOW, 6), 0)));
  }

  @Test
  void anyPlaceIsFoundWithoutThoseBeforeIt() {
    StreamOrder whole = new StreamOrder(EPOCH, WINDOW, 5);
    long[] samples = epoch(whole, 2);
    for (int place : new int[] {99, 0, 61, 30, 29}) {
      assertEquals(samples[place], new StreamOrder(EPOCH, WINDOW, 5).index(2, place));
      assertEquals(samples[place], whole.index(2, place));
    }
  }

  @Test
  void indicesBeyondIntAreFound() {
    long epochs = 4_000_000_000L;
    long index = new StreamOrder(EPOCH, 3000, 1).index(epochs, 7);
    assertTrue(index >= epochs * EPOCH && index < (epochs + 1) * EPOCH, "" + index);
  }
}
