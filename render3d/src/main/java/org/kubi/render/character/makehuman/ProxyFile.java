package org.kubi.render.character.makehuman;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.kubi.render.character.CharacterException;

/**
 * An .mhclo file: how hair, clothes, eyes, ... hang on the vertices of the base mesh.
 *
 * @param file where it was read from
 * @param mesh reference to the .obj with its faces
 * @param material reference to its .mhmat; empty if it names none
 * @param anchors 3 vertices of the base mesh for each vertex
 * @param shares how much of each anchor, 3 numbers a vertex
 * @param offsets added after that, 3 numbers a vertex, decimetres before scaling
 * @param scales by axis
 * @param hidden vertices of the base mesh that lie under it
 */
@SuppressWarnings("ArrayRecordComponent") // a table of its file, never compared
record ProxyFile(
    Path file,
    String mesh,
    String material,
    int[] anchors,
    double[] shares,
    double[] offsets,
    Scale[] scales,
    BitSet hidden) {

  /** The offsets of an axis grow with the distance of two vertices along it. */
  record Scale(int first, int second, double restDistance) {
    double factor(double[] body, int axis) {
      return Math.abs(body[3 * first + axis] - body[3 * second + axis]) / restDistance;
    }
  }

  int vertexCount() {
    return anchors.length / 3;
  }

  static ProxyFile read(TextAsset text, int bodyVertices) throws CharacterException {
    return new Reader(text, bodyVertices).read();
  }

  /** Where the vertices lie on a body, 3 numbers each, decimetres. */
  double[] fit(double[] body) {
    double[] out = new double[anchors.length];
    for (int axis = 0; axis < 3; axis++) {
      Scale scale = scales[axis];
      double factor = scale.restDistance() > 0 ? scale.factor(body, axis) : 1;
      for (int k = axis; k < out.length; k += 3) {
        int first = k - axis;
        out[k] =
            shares[first] * body[3 * anchors[first] + axis]
                + shares[first + 1] * body[3 * anchors[first + 1] + axis]
                + shares[first + 2] * body[3 * anchors[first + 2] + axis]
                + factor * offsets[k];
      }
    }
    return out;
  }

  /** Reads the keyword lines and the two blocks. */
  private static final class Reader {
    private static final int NO_BLOCK = 0;
    private static final int VERTICES = 1;
    private static final int HIDDEN = 2;

    private final TextAsset text;
    private final int bodyVertices;
    private final Map<String, String> keys = new HashMap<>();
    private final Scale[] scales = {new Scale(0, 0, 0), new Scale(0, 0, 0), new Scale(0, 0, 0)};
    private final BitSet hidden = new BitSet();
    private final ObjMesh.Indices anchors = new ObjMesh.Indices();
    private double[] numbers = new double[6 * 256];
    private int block = NO_BLOCK;

    Reader(TextAsset text, int bodyVertices) {
      this.text = text;
      this.bodyVertices = bodyVertices;
    }

    ProxyFile read() throws CharacterException {
      while (text.next()) {
        char first = text.word(0).charAt(0);
        if (Character.isLetter(first) || first == '_') {
          keyword();
        } else if (block == VERTICES) {
          vertex();
        } else if (block == HIDDEN) {
          hide();
        } else if (first != '/') {
          throw text.problem("'%s' stands before any block", text.word(0));
        }
      }
      String mesh = keys.get("obj_file");
      if (mesh == null || anchors.size() == 0) {
        throw new CharacterException(
            "%s has no %s; restore the file from MakeHuman's data"
                .formatted(text.file(), mesh == null ? "obj_file" : "vertices"));
      }
      int n = anchors.size() / 3;
      double[] shares = new double[3 * n];
      double[] offsets = new double[3 * n];
      for (int i = 0; i < n; i++) {
        System.arraycopy(numbers, 6 * i, shares, 3 * i, 3);
        System.arraycopy(numbers, 6 * i + 3, offsets, 3 * i, 3);
      }
      return new ProxyFile(
          text.file(),
          mesh,
          keys.getOrDefault("material", ""),
          anchors.trimmed(),
          shares,
          offsets,
          scales,
          hidden);
    }

    // A keyword between "verts" and its numbers does not end the block (short04); others do.
    private void keyword() throws CharacterException {
      String key = text.word(0);
      switch (key) {
        case "verts" -> block = VERTICES;
        case "delete_verts" -> block = HIDDEN;
        case "weights" -> block = NO_BLOCK;
        case "x_scale", "y_scale", "z_scale" -> {
          double distance = text.number(3);
          if (!(distance > 0)) {
            throw text.problem("the rest distance is above 0, found %s", text.word(3));
          }
          scales[key.charAt(0) - 'x'] =
              new Scale(text.index(1, bodyVertices), text.index(2, bodyVertices), distance);
        }
        default -> {
          if (text.count() > 1) {
            keys.putIfAbsent(key, text.rest(1));
          }
        }
      }
    }

    private void vertex() throws CharacterException {
      int at = 2 * anchors.size();
      if (at == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * at);
      }
      int count = text.count();
      if (count == 1) {
        int anchor = text.index(0, bodyVertices);
        for (int i = 0; i < 3; i++) {
          anchors.add(anchor);
        }
        numbers[at] = 1;
      } else if (count == 6 || count == 9) {
        for (int i = 0; i < 3; i++) {
          anchors.add(text.index(i, bodyVertices));
        }
        for (int i = 3; i < count; i++) {
          numbers[at + i - 3] = text.number(i);
        }
      } else {
        throw text.problem("a vertex has 1, 6 or 9 numbers, found %d", count);
      }
    }

    private void hide() throws CharacterException {
      int last = -1;
      for (int i = 0; i < text.count(); i++) {
        if (!text.word(i).equals("-")) {
          last = text.index(i, bodyVertices);
          hidden.set(last);
          continue;
        }
        i++;
        int end = text.index(i, bodyVertices);
        if (last < 0 || end < last) {
          throw text.problem("a range goes up, found %d - %d", last, end);
        }
        hidden.set(last, end + 1);
      }
    }
  }
}
