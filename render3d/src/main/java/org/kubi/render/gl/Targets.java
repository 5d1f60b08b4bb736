package org.kubi.render.gl;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.kubi.geometry.Camera;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.ShadowRule;

/** The easels, sheets and shadow maps used last, so that no target is made anew for each batch. */
final class Targets implements AutoCloseable {
  /** What targets not in use may take on the device. */
  private static final long MOST_BYTES = 256L << 20;

  /**
   * Samples along each side of an easel of several pictures: as many as a graphics card needs to be
   * busy, or as a processor's caches hold.
   */
  private static final int EASEL_SIDE_OF_CARD = 2048;

  private static final int EASEL_SIDE_OF_PROCESSOR = 1024;

  /** Pixels along each side of a sheet of several pictures. */
  private static final int SHEET_SIDE = 1024;

  /** Texels along each side of what holds the maps of a batch. */
  private static final int MAPS_SIDE = 2048;

  private final Map<Record, GlCache.Entry> recent = new LinkedHashMap<>(16, 0.75f, true);
  private final GlDevice device;
  private final int easelSide;
  private long bytes;
  private int turn;

  Targets(GlDevice device) {
    this.device = device;
    easelSide = device.isHardware() ? EASEL_SIDE_OF_CARD : EASEL_SIDE_OF_PROCESSOR;
  }

  private record EaselKey(AtlasLayout layout, Packing packing) {}

  private record SheetKey(AtlasLayout layout, int channels, int turn) {}

  private record MapsKey(AtlasLayout layout) {}

  /**
   * An easel for pictures of a camera.
   *
   * @param samples along each side of a pixel
   * @param wanted how many pictures; the easel may take fewer, or more
   */
  Easel easel(Camera camera, int samples, Packing packing, int wanted) {
    AtlasLayout layout =
        AtlasLayout.of(
            samples * camera.width(),
            samples * camera.height(),
            wanted,
            Math.min(easelSide, device.largestSide()));
    return (Easel) get(new EaselKey(layout, packing), () -> new Easel(layout, packing));
  }

  /** A sheet likewise; there are two that take turns, one is filled while the other is fetched. */
  Sheet sheet(Camera camera, int channels, int wanted) {
    int largest = device.largestSide() / MipRule.SAMPLES_PER_PIXEL;
    if (camera.width() > largest || camera.height() > largest) {
      throw new IllegalArgumentException(
          "%s renders up to %dx%d pixels, found %dx%d"
              .formatted(device.name(), largest, largest, camera.width(), camera.height()));
    }
    turn = 1 - turn;
    AtlasLayout layout =
        AtlasLayout.of(
            camera.width(), camera.height(), wanted, Math.min(SHEET_SIDE, device.largestSide()));
    return (Sheet) get(new SheetKey(layout, channels, turn), () -> new Sheet(layout, channels));
  }

  /** How many maps {@link #maps} takes at most. */
  int mostMaps() {
    return mapsLayout(Integer.MAX_VALUE).capacity();
  }

  /** What holds the maps of all lights with shadows of a batch. */
  ShadowMaps maps(int wanted) {
    AtlasLayout layout = mapsLayout(wanted);
    return (ShadowMaps) get(new MapsKey(layout), () -> new ShadowMaps(layout));
  }

  private AtlasLayout mapsLayout(int wanted) {
    int side = Math.min(MAPS_SIDE, device.largestSide());
    return AtlasLayout.of(ShadowRule.SIDE, ShadowRule.SIDE, wanted, side);
  }

  private GlCache.Entry get(Record key, Supplier<GlCache.Entry> make) {
    GlCache.Entry known = recent.get(key);
    if (known != null) {
      return known;
    }
    GlCache.Entry made = make.get();
    recent.put(key, made);
    bytes += made.bytes();
    return made;
  }

  /** Frees the targets used longest ago where there are too many; none is in use. */
  void trim() {
    Iterator<GlCache.Entry> oldest = recent.values().iterator();
    while (bytes > MOST_BYTES && recent.size() > 1) {
      GlCache.Entry entry = oldest.next();
      oldest.remove();
      bytes -= entry.bytes();
      entry.close();
    }
  }

  @Override
  public void close() {
    recent.values().forEach(GlCache.Entry::close);
    recent.clear();
    bytes = 0;
  }
}
