package org.kubi.render.gl;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kubi.geometry.Camera;
import org.kubi.render.shade.MipRule;

/** The atlases used last, so that no target is made anew for each batch. */
final class Atlases implements AutoCloseable {
  /** What atlases not in use may take on the device. */
  private static final long MOST_BYTES = 256L << 20;

  private final Map<AtlasLayout, Atlas> recent = new LinkedHashMap<>(16, 0.75f, true);
  private final GlDevice device;
  private final GlProgram mean;

  Atlases(GlDevice device, GlProgram mean) {
    this.device = device;
    this.mean = mean;
  }

  /**
   * An atlas for pictures of a camera.
   *
   * @param samples along each side of a pixel
   * @param wanted how many pictures; the atlas may take fewer, or more
   */
  Atlas forPictures(Camera camera, int samples, int wanted) {
    int largest = device.largestSide() / MipRule.SAMPLES_PER_PIXEL;
    if (camera.width() > largest || camera.height() > largest) {
      throw new IllegalArgumentException(
          "%s renders up to %dx%d pixels, found %dx%d"
              .formatted(device.name(), largest, largest, camera.width(), camera.height()));
    }
    AtlasLayout layout =
        AtlasLayout.of(camera.width(), camera.height(), samples, wanted, device.largestSide());
    Atlas known = recent.get(layout);
    if (known != null) {
      return known;
    }
    makeRoom(layout.bytes());
    Atlas made = new Atlas(layout, mean);
    recent.put(layout, made);
    return made;
  }

  /** Frees the atlases used longest ago until there is room for another. */
  private void makeRoom(long bytes) {
    long sum = bytes;
    for (AtlasLayout layout : recent.keySet()) {
      sum += layout.bytes();
    }
    Iterator<Map.Entry<AtlasLayout, Atlas>> oldest = recent.entrySet().iterator();
    while (sum > MOST_BYTES && oldest.hasNext()) {
      Map.Entry<AtlasLayout, Atlas> entry = oldest.next();
      oldest.remove();
      sum -= entry.getKey().bytes();
      entry.getValue().close();
    }
  }

  @Override
  public void close() {
    recent.values().forEach(Atlas::close);
    recent.clear();
  }
}
