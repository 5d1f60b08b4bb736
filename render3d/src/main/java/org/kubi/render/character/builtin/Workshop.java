package org.kubi.render.character.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Openness;
import org.kubi.render.character.Texture;

/** What all built-in people share: the mean head, layers and textures. Made once, never changed. */
final class Workshop {
  private static final int BROWS = 5;

  /** Parts whose openness is that of the mean man's: they have the same vertices on everybody. */
  private static final List<String> ALIKE =
      List.of("body", "ears", "shirt", "hands", "trousers", "shoes");

  final MeanHead head = MeanHead.make();
  final SkinLayers layers = new SkinLayers(head);
  final Skull skull = new Skull(head);
  final Texture cap = HairPaint.cap(0.12, 1);
  final Texture curlyCap = HairPaint.cap(1, 2);
  final Texture cropped = HairPaint.cropped();
  final Texture strands = HairPaint.strands(0.6, 0.1, 3);
  final Texture curls = HairPaint.strands(0.8, 1, 4);
  final Texture ears = Ears.paint();
  final Texture teeth = Teeth.paint();
  final Texture cloth = Clothes.cloth();
  final Texture lashes = HairPaint.lashes();
  private final Texture[] brows = new Texture[BROWS * BROWS];
  private final Map<String, byte[]> openness = new HashMap<>();

  private Workshop() {
    for (int w = 0; w < BROWS; w++) {
      for (int a = 0; a < BROWS; a++) {
        brows[BROWS * w + a] = HairPaint.brow(0.55 + 0.28 * w, 0.3 * a, BROWS * w + a);
      }
    }
  }

  /** A brow's texture by weight and arch, each 0 to 1. */
  Texture brow(double weight, double arch) {
    return brows[BROWS * step(weight) + step(arch)];
  }

  private static int step(double share) {
    return (int) Math.max(0, Math.min(BROWS - 1, Math.round(share * (BROWS - 1))));
  }

  /** How open the vertices of one of the parts that are alike are; no hair counts. */
  byte[] openness(MeshPart part) {
    byte[] baked = openness.get(part.name());
    return baked == null ? part.openness() : baked;
  }

  private static Workshop make() {
    Workshop shop = new Workshop();
    List<MeshPart> parts = new ArrayList<>();
    for (MeshPart part : new Figure(shop, Person.mean(HairStyle.NONE)).parts()) {
      if (ALIKE.contains(part.name())) {
        parts.add(part);
      }
    }
    List<byte[]> baked = Openness.bake(parts);
    for (int i = 0; i < parts.size(); i++) {
      shop.openness.put(parts.get(i).name(), Arrays.copyOf(baked.get(i), baked.get(i).length));
    }
    return shop;
  }

  private static final class Holder {
    static final Workshop ONLY = make();
  }

  static Workshop get() {
    return Holder.ONLY;
  }
}
