package org.kubi.render.character;

import java.util.ArrayList;
import java.util.List;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Skeleton;

/**
 * A rigged person, at rest upright and facing z, x to the figure's left, y up, metres.
 *
 * @param id names the person within its source; the same id and source give the same model
 * @param skeleton its bones, mapped to ours
 * @param parts its meshes: body first, then what lies on it
 * @param face vertices of {@code parts[0]} whose tight box in a picture is the face box: the region
 *     of the 68 landmarks of 300W-LP, brows to chin, in front of the ears; not empty
 * @param landmarks vertices of {@code parts[0]} at the 68 landmarks of iBUG 300-W, in its order
 *     (jaw line 0-16 from the figure's right ear, brows, nose, eyes, mouth); empty where a rig has
 *     no table of them
 */
@SuppressWarnings("ArrayRecordComponent")
public record CharacterModel(
    String id, Skeleton skeleton, List<MeshPart> parts, int[] face, int[] landmarks) {
  /** How many landmarks a table has. */
  public static final int LANDMARKS = 68;

  public CharacterModel {
    parts = List.copyOf(parts);
    face = face.clone();
    landmarks = landmarks.clone();
    if (landmarks.length != 0 && landmarks.length != LANDMARKS) {
      throw new IllegalArgumentException(
          "there are %d landmarks or none, found %d".formatted(LANDMARKS, landmarks.length));
    }
    if (parts.isEmpty() || face.length == 0) {
      throw new IllegalArgumentException(
          "a character has parts and face vertices, found %d and %d"
              .formatted(parts.size(), face.length));
    }
    for (MeshPart part : parts) {
      for (short bone : part.bones()) {
        if (bone < 0 || bone >= skeleton.bones().size()) {
          throw new IllegalArgumentException(
              "part %s of %s: bone index below %d, found %d"
                  .formatted(part.name(), id, skeleton.bones().size(), bone));
        }
      }
    }
  }

  /** A character without a table of landmarks. */
  public CharacterModel(String id, Skeleton skeleton, List<MeshPart> parts, int[] face) {
    this(id, skeleton, parts, face, new int[0]);
  }

  /** How many triangles in all parts. */
  public int triangleCount() {
    return parts.stream().mapToInt(MeshPart::triangleCount).sum();
  }

  /**
   * The face vertices after posing.
   *
   * @param motions of the skeleton's bones: {@link Skeleton#forward}
   */
  public List<Vec3> facePoints(List<Transform> motions) {
    return posed(face, motions);
  }

  /** The landmarks after posing, as {@link #facePoints}; none where there is no table. */
  public List<Vec3> landmarkPoints(List<Transform> motions) {
    return posed(landmarks, motions);
  }

  private List<Vec3> posed(int[] vertices, List<Transform> motions) {
    MeshPart body = parts.get(0);
    List<Vec3> points = new ArrayList<>(vertices.length);
    for (int v : vertices) {
      Vec3 rest =
          new Vec3(
              body.positions()[3 * v], body.positions()[3 * v + 1], body.positions()[3 * v + 2]);
      Vec3 posed = Vec3.ZERO;
      for (int k = 4 * v; k < 4 * v + 4; k++) {
        float weight = body.weights()[k];
        if (weight > 0) {
          posed = posed.plus(motions.get(body.bones()[k]).apply(rest).times(weight));
        }
      }
      points.add(posed);
    }
    return points;
  }

  /** The tight box of posed face points in a picture. */
  public static Box faceBox(List<Vec3> facePoints, Camera camera) {
    List<Pixel> pixels = new ArrayList<>(facePoints.size());
    for (Vec3 point : facePoints) {
      pixels.add(camera.project(point));
    }
    return Box.around(pixels);
  }
}
