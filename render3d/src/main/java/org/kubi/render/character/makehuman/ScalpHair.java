package org.kubi.render.character.makehuman;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.Draws;
import org.kubi.render.character.Texture;

/**
 * Short hair that no file has: the scalp of the base mesh once more, lifted, with a picture of
 * cropped hair that thins out along a hairline. It fits every head as the skin does.
 */
final class ScalpHair {
  /** What the hairline is like. */
  enum Style {
    /** All over the head. */
    CROP,
    /** The same with a high forehead and bare temples. */
    RECEDING,
    /** Round the back and over the ears only. */
    FRINGE
  }

  private static final String FOLDER = "scalp/";

  /** The hairline of the default man: angles from the front about the head's axis, radians... */
  private static final double[] ANGLES = {
    0, 0.35, 0.6, 0.85, 1.05, 1.18, 1.36, 1.5, 1.8, 2.0, 2.25, 2.6, Math.PI
  };

  /** ... and heights there, decimetres. */
  private static final double[] CROP = {
    8.98, 9.0, 8.92, 8.68, 8.5, 8.2, 8.2, 8.47, 8.45, 8.1, 7.75, 7.52, 7.47
  };

  private static final double[] RECEDING = {
    9.1, 9.22, 9.24, 9.05, 8.7, 8.25, 8.22, 8.47, 8.45, 8.1, 7.75, 7.52, 7.47
  };

  /** Where the fringe ends above. */
  private static final double[] CROWN = {
    8, 8, 8, 8.3, 8.55, 8.72, 8.8, 8.85, 8.9, 8.95, 8.95, 8.95, 8.95
  };

  /** Of the head, decimetres before the origin of the default man. */
  private static final double AXIS = 0.42;

  private static final double EAR = 0.755;

  private static final double EAR_TOP = 8.45;

  /** So much outside of the hairline faces still belong to it, with nothing on them. */
  private static final double MARGIN = 0.3;

  /** The hairline fades over this width. */
  private static final double FADE = 0.15;

  private static final double BAND = 0.25;
  private static final double HEIGHT = 1.5;

  /** How far the fullest hair stands off. */
  private static final double THICK = 0.13;

  private static final double LIFT = 0.014;
  private static final int WIDTH_TEXELS = 256;
  private static final int HEIGHT_TEXELS = 256;

  private ScalpHair() {}

  /** How a {@link Worn} names a style in place of a file. */
  static String name(Style style) {
    return FOLDER + style.name().toLowerCase(Locale.ROOT);
  }

  /** Whether a {@link Worn}'s file is one of the styles here. */
  static boolean makes(String file) {
    return Arrays.stream(Style.values()).anyMatch(style -> name(style).equals(file));
  }

  /** A style, ready to be fitted. */
  static Garment garment(Body body, String file) throws CharacterException {
    Style style = Style.valueOf(file.substring(FOLDER.length()).toUpperCase(Locale.ROOT));
    double[] man = body.defaultMan();
    ObjMesh mesh = body.mesh();
    BitSet faces = new BitSet();
    BitSet used = new BitSet();
    for (int face = 0; face < mesh.faceCount(); face++) {
      int start = mesh.faceStarts()[face];
      int end = mesh.faceStarts()[face + 1];
      double most = -1;
      double least = 1;
      boolean ear = false;
      for (int k = start; k < end; k++) {
        double inside = inside(style, man, mesh.corners()[k]);
        most = Math.max(most, inside);
        least = Math.min(least, inside);
        ear |= isEar(man, mesh.corners()[k]);
      }
      if (most > -MARGIN / 2 && !ear) {
        faces.set(face);
        for (int k = start; k < end; k++) {
          used.set(mesh.corners()[k]);
        }
      }
    }
    int[] vertices = used.stream().toArray();
    return Garment.made(
        proxy(file, vertices),
        scalp(mesh, faces, vertices, style, man),
        body,
        LIFT,
        swell(body, vertices, style));
  }

  /** The shells of the ears stand off further than any scalp. */
  private static boolean isEar(double[] man, int v) {
    return Math.abs(man[3 * v]) > EAR && man[3 * v + 1] < EAR_TOP;
  }

  private static ProxyFile proxy(String file, int[] vertices) {
    int[] anchors = new int[3 * vertices.length];
    double[] shares = new double[anchors.length];
    for (int i = 0; i < vertices.length; i++) {
      Arrays.fill(anchors, 3 * i, 3 * i + 3, vertices[i]);
      shares[3 * i] = 1;
    }
    ProxyFile.Scale none = new ProxyFile.Scale(0, 0, 0);
    return new ProxyFile(
        Path.of(file),
        "",
        "",
        anchors,
        shares,
        new double[anchors.length],
        new ProxyFile.Scale[] {none, none, none},
        new BitSet());
  }

  private static ObjMesh scalp(
      ObjMesh mesh, BitSet faces, int[] vertices, Style style, double[] man) {
    double[] positions = new double[3 * vertices.length];
    float[] uv = new float[2 * vertices.length];
    for (int i = 0; i < vertices.length; i++) {
      int v = vertices[i];
      System.arraycopy(man, 3 * v, positions, 3 * i, 3);
      double inside = Math.max(-MARGIN, inside(style, man, v));
      uv[2 * i] =
          (float) (0.5 + 0.5 * StrictMath.atan2(man[3 * v], man[3 * v + 2] - AXIS) / Math.PI);
      uv[2 * i + 1] =
          (float)
              (inside < FADE
                  ? BAND * (inside + MARGIN) / (FADE + MARGIN)
                  : BAND + (1 - BAND) * Math.min(1, (inside - FADE) / HEIGHT));
    }
    ObjMesh.Indices starts = new ObjMesh.Indices();
    ObjMesh.Indices corners = new ObjMesh.Indices();
    for (int face = faces.nextSetBit(0); face >= 0; face = faces.nextSetBit(face + 1)) {
      starts.add(corners.size());
      for (int k = mesh.faceStarts()[face]; k < mesh.faceStarts()[face + 1]; k++) {
        corners.add(Arrays.binarySearch(vertices, mesh.corners()[k]));
      }
    }
    starts.add(corners.size());
    int[] all = corners.trimmed();
    List<String> groups = java.util.Collections.nCopies(faces.cardinality(), "");
    return new ObjMesh(positions, uv, starts.trimmed(), all, all, groups);
  }

  /** Outwards from the head's axis, more away from the hairline. */
  private static double[] swell(Body body, int[] vertices, Style style) {
    double[] man = body.defaultMan();
    double[] out = new double[3 * vertices.length];
    for (int i = 0; i < vertices.length; i++) {
      int v = vertices[i];
      double x = man[3 * v];
      double y = man[3 * v + 1] - 8.4;
      double z = man[3 * v + 2] - AXIS;
      double length = Math.sqrt(x * x + y * y + z * z);
      double far = THICK * Math.max(0, Math.min(1, 2 * inside(style, man, v))) / length;
      out[3 * i] = far * x;
      out[3 * i + 1] = far * y;
      out[3 * i + 2] = far * z;
    }
    return out;
  }

  /** How far inside the hairline a vertex lies, decimetres; negative outside. */
  private static double inside(Style style, double[] man, int v) {
    double y = man[3 * v + 1];
    double angle = StrictMath.atan2(Math.abs(man[3 * v]), man[3 * v + 2] - AXIS);
    double above = y - at(angle, style == Style.CROP ? CROP : RECEDING);
    return style == Style.FRINGE ? Math.min(above, at(angle, CROWN) - y) : above;
  }

  private static double at(double angle, double[] heights) {
    int i = 1;
    while (i < ANGLES.length - 1 && ANGLES[i] < angle) {
      i++;
    }
    double share = (angle - ANGLES[i - 1]) / (ANGLES[i] - ANGLES[i - 1]);
    return heights[i - 1] + Math.min(1, share) * (heights[i] - heights[i - 1]);
  }

  /** Short hair, thinner and thinner across the hairline at the lower edge of the picture. */
  static Texture texture() {
    Draws draws = Draws.of(0, "scalp");
    byte[] rgba = new byte[4 * WIDTH_TEXELS * HEIGHT_TEXELS];
    double[] streak = new double[WIDTH_TEXELS];
    for (int y = 0; y < HEIGHT_TEXELS; y++) {
      double up = 1 - (y + 0.5) / HEIGHT_TEXELS;
      double within = up / BAND * (FADE + MARGIN) - MARGIN; // decimetres inside the hairline
      for (int x = 0; x < WIDTH_TEXELS; x++) {
        streak[x] = 0.75 * streak[x] + 0.25 * draws.unit();
        double shade = 96 + 64 * streak[x] + 16 * draws.unit();
        double cover = Math.min(1, Math.max(0, within / FADE + 0.35)) * 1.3;
        int at = 4 * (y * WIDTH_TEXELS + x);
        Arrays.fill(rgba, at, at + 3, (byte) (int) shade);
        rgba[at + 3] = (byte) (cover > draws.unit() + 0.1 ? 255 : 0);
      }
    }
    return new Texture(WIDTH_TEXELS, HEIGHT_TEXELS, rgba);
  }
}
