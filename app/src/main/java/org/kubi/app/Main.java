package org.kubi.app;

import org.kubi.app.cli.KubiCommand;

/** Where the program begins. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(KubiCommand.run(args));
  }
}
