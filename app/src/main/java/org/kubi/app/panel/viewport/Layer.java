package org.kubi.app.panel.viewport;

/** What the viewport shows of the person. */
public enum Layer {
  /** The picture. */
  PICTURE("picture"),
  /** How far each place is: near is light. */
  DEPTH("depth"),
  /** Which way each surface looks: right, up and near as red, green and blue. */
  NORMALS("normals"),
  /** What each place belongs to, a colour each. */
  SEGMENTS("segments");

  private final String key;

  Layer(String key) {
    this.key = key;
  }

  /** Its name among the words of the window. */
  public String key() {
    return key;
  }
}
