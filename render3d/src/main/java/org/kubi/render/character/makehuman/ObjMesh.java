package org.kubi.render.character.makehuman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.kubi.render.character.CharacterException;

/**
 * Polygons of a Wavefront OBJ file.
 *
 * @param positions 3 numbers a vertex, decimetres
 * @param uv 2 numbers a texture coordinate, v up from the bottom; at least one pair
 * @param faceStarts where each face begins in {@code corners}, and at last their count
 * @param corners the vertex of each corner
 * @param cornerUv the texture coordinate of each corner
 * @param faceGroups the group of each face
 */
@SuppressWarnings("ArrayRecordComponent") // a table of its file, never compared
record ObjMesh(
    double[] positions,
    float[] uv,
    int[] faceStarts,
    int[] corners,
    int[] cornerUv,
    List<String> faceGroups) {

  int vertexCount() {
    return positions.length / 3;
  }

  int faceCount() {
    return faceStarts.length - 1;
  }

  /** Whether a test holds for every vertex of a face. */
  boolean allCorners(int face, IntPredicate test) {
    for (int k = faceStarts[face]; k < faceStarts[face + 1]; k++) {
      if (!test.test(corners[k])) {
        return false;
      }
    }
    return true;
  }

  /** The same vertices with the faces of some groups. */
  ObjMesh only(Predicate<String> group) {
    Indices starts = new Indices();
    Indices kept = new Indices();
    Indices keptUv = new Indices();
    List<String> names = new ArrayList<>();
    for (int face = 0; face < faceCount(); face++) {
      if (group.test(faceGroups.get(face))) {
        names.add(faceGroups.get(face));
        starts.add(kept.size);
        for (int k = faceStarts[face]; k < faceStarts[face + 1]; k++) {
          kept.add(corners[k]);
          keptUv.add(cornerUv[k]);
        }
      }
    }
    starts.add(kept.size);
    return new ObjMesh(
        positions, uv, starts.trimmed(), kept.trimmed(), keptUv.trimmed(), List.copyOf(names));
  }

  /** The same faces with other texture coordinates: 2 numbers a vertex, v up. */
  ObjMesh textured(float[] vertexUv) {
    return new ObjMesh(positions, vertexUv, faceStarts, corners, corners, faceGroups);
  }

  /** Reads all vertices and faces. */
  static ObjMesh read(TextAsset text) throws CharacterException {
    Numbers positions = new Numbers();
    Numbers uv = new Numbers();
    Indices starts = new Indices();
    Indices corners = new Indices();
    Indices cornerUv = new Indices();
    List<String> groups = new ArrayList<>();
    String group = "";
    while (text.next()) {
      switch (text.word(0)) {
        case "v" -> positions.add(text, 3);
        case "vt" -> uv.add(text, 2);
        case "g" -> group = text.count() > 1 ? text.word(1) : "";
        case "f" -> {
          if (text.count() < 4) {
            throw text.problem("a face has at least 3 corners, found %d", text.count() - 1);
          }
          groups.add(group);
          starts.add(corners.size);
          for (int i = 1; i < text.count(); i++) {
            addCorner(text, i, positions.size / 3, uv.size / 2, corners, cornerUv);
          }
        }
        default -> {} // normals, smoothing, materials: not needed
      }
    }
    if (starts.size == 0) {
      throw new CharacterException(
          text.file() + " has no faces; restore the file from MakeHuman's data");
    }
    starts.add(corners.size);
    float[] coordinates = new float[Math.max(2, uv.size)];
    for (int i = 0; i < uv.size; i++) {
      coordinates[i] = (float) uv.values[i];
    }
    return new ObjMesh(
        Arrays.copyOf(positions.values, positions.size),
        coordinates,
        starts.trimmed(),
        corners.trimmed(),
        cornerUv.trimmed(),
        List.copyOf(groups));
  }

  private static void addCorner(
      TextAsset text, int i, int vertices, int coordinates, Indices corners, Indices cornerUv)
      throws CharacterException {
    String corner = text.word(i);
    int slash = corner.indexOf('/');
    corners.add(text.index(slash < 0 ? corner : corner.substring(0, slash), vertices, 1));
    if (slash < 0) {
      cornerUv.add(0);
      return;
    }
    int end = corner.indexOf('/', slash + 1);
    String second = corner.substring(slash + 1, end < 0 ? corner.length() : end);
    cornerUv.add(second.isEmpty() ? 0 : text.index(second, coordinates, 1));
  }

  /** A growing list of numbers. */
  private static final class Numbers {
    private double[] values = new double[3072];
    private int size;

    void add(TextAsset text, int count) throws CharacterException {
      if (size + count > values.length) {
        values = Arrays.copyOf(values, 2 * values.length);
      }
      for (int i = 0; i < count; i++) {
        values[size++] = text.number(1 + i);
      }
    }
  }

  /** A growing list of indices. */
  static final class Indices {
    private int[] values = new int[4096];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int size() {
      return size;
    }

    int[] trimmed() {
      return Arrays.copyOf(values, size);
    }
  }
}
