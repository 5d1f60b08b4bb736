package org.kubi.app.task;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread with a slot for each kind of request. A new request of a kind replaces the one that
 * waits, so nothing queues up: the newest wins.
 */
public final class SlotWorker implements AutoCloseable {
  private static final long CLOSE_MILLIS = 3000;

  private final Object lock = new Object();
  private final Map<String, Runnable> slots = new LinkedHashMap<>();
  private final Runnable atEnd;
  private final Consumer<RuntimeException> onFault;
  private final Thread thread;
  private boolean busy;
  private boolean closed;

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
    thread.start();
  }

  /** Asks for something; replaces what waits in the slot and keeps its turn. */
  public void put(String slot, Runnable request) {
    synchronized (lock) {
      if (!closed) {
        slots.put(slot, request);
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
      return slots.isEmpty() && !busy;
    }
  }

  /** Drops what waits, lets the running request end, and frees. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      slots.clear();
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

  private @Nullable Runnable next() {
    synchronized (lock) {
      busy = false;
      while (slots.isEmpty() && !closed) {
        try {
          lock.wait();
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
