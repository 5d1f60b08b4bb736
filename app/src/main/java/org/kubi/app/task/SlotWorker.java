package org.kubi.app.task;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread with a slot for each kind of request. A new request of a kind replaces the one that
 * waits, so nothing queues up: the newest wins.
 */
public final class SlotWorker implements AutoCloseable {
  private static final long CLOSE_MILLIS = 3000;

  /** The toolkit goes before its workers, they before what takes minutes. */
  private static final int PRIORITY = Thread.NORM_PRIORITY - 2;

  private final Object lock = new Object();
  private final Map<String, Runnable> slots = new LinkedHashMap<>();
  private final Map<String, Later> later = new LinkedHashMap<>();
  private final Runnable atEnd;
  private final Consumer<RuntimeException> onFault;
  private final Thread thread;
  private boolean busy;
  private boolean closed;

  private record Later(Runnable request, long due) {}

  /**
   * Starts the thread.
   *
   * @param name of the thread
   * @param atEnd runs last on it, to free what belongs to it
   * @param onFault hears what a request threw; the worker lives on
   */
  public SlotWorker(String name, Runnable atEnd, Consumer<RuntimeException> onFault) {
    this.atEnd = atEnd;
    this.onFault = onFault;
    this.thread = new Thread(this::work, name);
    thread.setDaemon(true);
    thread.setPriority(PRIORITY);
    thread.start();
  }

  /** Asks for something; replaces what waits in the slot and keeps its turn. */
  public void put(String slot, Runnable request) {
    synchronized (lock) {
      if (!closed) {
        slots.put(slot, request);
        later.remove(slot);
        lock.notifyAll();
      }
    }
  }

  /**
   * Asks for something that can wait until nothing else has been asked for in the slot for a while;
   * what is asked for meanwhile takes its place.
   */
  public void putWhenQuiet(String slot, Runnable request, long nanos) {
    synchronized (lock) {
      if (!closed && !slots.containsKey(slot)) {
        later.put(slot, new Later(request, System.nanoTime() + nanos));
        lock.notifyAll();
      }
    }
  }

  /** Whether a newer request of this kind waits, so that one may hurry. */
  public boolean waiting(String slot) {
    synchronized (lock) {
      return slots.containsKey(slot);
    }
  }

  /** Whether nothing waits and nothing runs. */
  public boolean idle() {
    synchronized (lock) {
      return slots.isEmpty() && later.isEmpty() && !busy;
    }
  }

  /** Drops what waits, lets the running request end, and frees. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      slots.clear();
      later.clear();
      lock.notifyAll();
    }
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      for (Runnable next = next(); next != null; next = next()) {
        try {
          next.run();
        } catch (RuntimeException e) {
          onFault.accept(e);
        }
      }
    } finally {
      atEnd.run();
    }
  }

  /** Moves what has waited long enough to its slot; how long until the next one has. */
  private long ripen() {
    long now = System.nanoTime();
    long wait = Long.MAX_VALUE;
    for (Iterator<Map.Entry<String, Later>> all = later.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<String, Later> one = all.next();
      long left = one.getValue().due() - now;
      if (left <= 0) {
        slots.put(one.getKey(), one.getValue().request());
        all.remove();
      } else {
        wait = Math.min(wait, left);
      }
    }
    return wait;
  }

  private @Nullable Runnable next() {
    synchronized (lock) {
      busy = false;
      for (long wait = ripen(); slots.isEmpty() && !closed; wait = ripen()) {
        try {
          TimeUnit.NANOSECONDS.timedWait(lock, wait);
        } catch (InterruptedException e) {
          closed = true;
        }
      }
      if (closed) {
        return null;
      }
      busy = true;
      Iterator<Runnable> first = slots.values().iterator();
      Runnable next = first.next();
      first.remove();
      return next;
    }
  }
}
