package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.List;

/** Where networks beside the window's own come from. */
public interface Others extends OtherNetwork.Opener {
  /** The networks that come with the program. Reads the disk. */
  List<Path> known();
}
