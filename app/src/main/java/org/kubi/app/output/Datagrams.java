package org.kubi.app.output;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import org.kubi.app.task.TaskException;

/** Sends datagrams to one place; whether somebody listens there is not known. */
final class Datagrams implements AutoCloseable {
  private final Endpoint to;
  private final InetSocketAddress address;
  private final DatagramSocket socket;

  Datagrams(Endpoint to) throws TaskException {
    this.to = to;
    this.address = to.address();
    try {
      this.socket = new DatagramSocket();
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  void send(byte[] bytes) throws TaskException {
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, address));
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  @Override
  public void close() {
    socket.close();
  }

  private TaskException trouble(IOException e) {
    return new TaskException(
        "nothing can be sent to %s (%s): name another HOST:PORT".formatted(to, e.getMessage()), e);
  }
}
