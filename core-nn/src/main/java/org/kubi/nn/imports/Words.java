package org.kubi.nn.imports;

/** Words out of a file, for one sentence to a person. */
final class Words {
  private static final int MOST = 60;

  private Words() {}

  /** Short, on one line, without control characters. */
  static String cut(String words) {
    String shown = words.length() > MOST ? words.substring(0, MOST) + "..." : words;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
