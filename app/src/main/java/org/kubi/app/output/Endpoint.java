package org.kubi.app.output;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.kubi.app.task.TaskException;

/**
 * Where datagrams go.
 *
 * @param host a name or an address
 * @param port 1 to 65535
 */
public record Endpoint(String host, int port) {
  /** This computer. */
  public static final String LOCAL = "127.0.0.1";

  private static final int MOST_PORT = 65535;

  public Endpoint {
    if (host.isBlank() || port < 1 || port > MOST_PORT) {
      throw new IllegalArgumentException(
          "datagrams go to a HOST:PORT with a port from 1 to 65535, found %s:%d"
              .formatted(host, port));
    }
  }

  /** A port of this computer. */
  public static Endpoint local(int port) {
    return new Endpoint(LOCAL, port);
  }

  /**
   * Reads {@code HOST:PORT}, {@code HOST} or {@code :PORT}; an empty text is this computer.
   *
   * @param usualPort where none is said
   * @throws IllegalArgumentException if it is none of these
   */
  public static Endpoint of(String text, int usualPort) {
    int colon = text.lastIndexOf(':');
    // An IPv6 address has colons of its own: with a port it stands in brackets.
    boolean port = colon >= 0 && (text.indexOf(':') == colon || text.startsWith("["));
    String host = (port ? text.substring(0, colon) : text).replaceAll("^\\[|]$", "");
    try {
      return new Endpoint(
          host.isEmpty() ? LOCAL : host,
          port ? Integer.parseInt(text.substring(colon + 1)) : usualPort);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "datagrams go to a HOST:PORT with a port from 1 to 65535, found " + text, e);
    }
  }

  /**
   * Its address; asks the network for the number of a name.
   *
   * @throws TaskException if nobody knows the name
   */
  InetSocketAddress address() throws TaskException {
    try {
      return new InetSocketAddress(InetAddress.getByName(host), port);
    } catch (UnknownHostException e) {
      throw new TaskException(
          "there is no computer called %s: correct the name, or give its number".formatted(host),
          e);
    }
  }

  /** Whether it is this computer. */
  public boolean isLocal() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
