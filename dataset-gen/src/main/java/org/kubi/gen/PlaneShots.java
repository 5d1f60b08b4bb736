package org.kubi.gen;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kubi.data.PlaneBytes;
import org.kubi.data.PlaneKind;
import org.kubi.gen.random.occluder.OccluderDraw;
import org.kubi.render.PlaneRenderer;
import org.kubi.render.Planes;
import org.kubi.render.character.Segment;
import org.kubi.render.soft.PlanePainter;

/**
 * The planes of drafts as a data set keeps them. They are those of the scene, before the camera's
 * faults. Where something is in front of the person, or the cut leaves the photo, the segments say
 * so, and depth and normals go on with the person behind it. Belongs to one thread at a time.
 */
final class PlaneShots {
  /** From this cover on (of 255) a pixel shows what is in front. */
  private static final int HALF = 128;

  private final List<PlaneKind> kinds;
  private final PlaneRenderer renderer = new PlanePainter();

  /** Takes some kinds of planes, or none. */
  PlaneShots(List<PlaneKind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  Map<PlaneKind, byte[]> of(Draft draft) {
    Map<PlaneKind, byte[]> bytes = new EnumMap<>(PlaneKind.class);
    if (!kinds.isEmpty()) {
      Planes planes = renderer.planes(draft.scene());
      for (PlaneKind kind : kinds) {
        bytes.put(
            kind,
            switch (kind) {
              case DEPTH -> PlaneBytes.ofDepth(planes.depth());
              case NORMALS -> PlaneBytes.ofNormals(planes.normals());
              case SEGMENTS -> segments(planes, draft.front());
            });
      }
    }
    return bytes;
  }

  private static byte[] segments(Planes planes, OccluderDraw front) {
    byte[] segments = planes.segments().clone();
    if (!front.isEmpty()) {
      byte[] cover = front.cover(planes.width(), planes.height()).pixels();
      for (int i = 0; i < segments.length; i++) {
        if ((cover[i] & 0xff) >= HALF) {
          segments[i] = Segment.OCCLUDER.code();
        }
      }
    }
    return segments;
  }
}
