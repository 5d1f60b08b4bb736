package org.kubi.render.gl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kubi.geometry.Camera;
import org.kubi.render.scene.Scene;

/** Scenes by the size of their pictures, since those of one size share an atlas. */
final class SizeGroups {
  private SizeGroups() {}

  private record Size(int width, int height) {}

  /** The scenes' indices, each group in rising order. */
  static Collection<List<Integer>> of(List<Scene> scenes) {
    Map<Size, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < scenes.size(); i++) {
      Camera camera = scenes.get(i).camera();
      groups
          .computeIfAbsent(new Size(camera.width(), camera.height()), size -> new ArrayList<>())
          .add(i);
    }
    return groups.values();
  }
}
