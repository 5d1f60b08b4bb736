package org.kubi.app.panel.studio;

import java.util.List;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Scene;

/**
 * Lets the neck of a head without a body fade out downwards, so that no rim shows where it was cut
 * off. With {@code t = 0} at the neck's lower joint and {@code t = 1} at its upper joint, both as
 * they fall in the picture, a pixel keeps {@code smoothstep(whole - 0.35, whole, t)} of itself.
 *
 * @param lower the neck's lower joint, pixels
 * @param upper the neck's upper joint, pixels
 * @param whole from which t on all is kept: below the chin, which a nod brings down
 */
public record NeckFade(Pixel lower, Pixel upper, double whole) {
  private static final double BAND = 0.35;

  /** The chin lies between these, unless it is nodded lower than the cut. */
  private static final double LEAST_WHOLE = 0.05;

  private static final double MOST_WHOLE = 0.6;
  private static final double NEAREST_DEPTH = 0.05;

  /** For a picture of a scene whose first actor is a head. */
  public static NeckFade of(Scene scene) {
    Actor actor = scene.actors().get(0);
    CharacterModel model = actor.model();
    Pixel lower = seen(scene, model.skeleton().joint(Pose.NECK, actor.pose(), actor.root()));
    Pixel upper = seen(scene, model.skeleton().joint(Pose.HEAD, actor.pose(), actor.root()));
    NeckFade along = new NeckFade(lower, upper, MOST_WHOLE);
    List<Transform> motions = model.skeleton().forward(actor.pose(), actor.root());
    double chin =
        model.facePoints(motions).stream()
            .mapToDouble(point -> along.t(seen(scene, point)))
            .min()
            .orElse(MOST_WHOLE);
    return new NeckFade(lower, upper, Math.max(LEAST_WHOLE, Math.min(MOST_WHOLE, chin)));
  }

  private static Pixel seen(Scene scene, Vec3 point) {
    Vec3 inFront = new Vec3(point.x(), point.y(), Math.min(-NEAREST_DEPTH, point.z()));
    return scene.camera().project(inFront);
  }

  /** The picture with the neck faded; as it is when the neck is seen along its axis. */
  public Picture apply(Picture picture) {
    if (lower.distanceTo(upper) < 1) {
      return picture;
    }
    int width = picture.cover().width();
    int height = picture.cover().height();
    int channels = picture.foreground().channels();
    byte[] front = picture.foreground().pixels().clone();
    byte[] cover = picture.cover().pixels().clone();
    for (int i = 0; i < cover.length; i++) {
      if (cover[i] == 0) {
        continue;
      }
      double kept = kept(new Pixel(i % width + 0.5, i / width + 0.5));
      if (kept < 1) {
        cover[i] = scaled(cover[i], kept);
        for (int c = i * channels; c < (i + 1) * channels; c++) {
          front[c] = scaled(front[c], kept);
        }
      }
    }
    return new Picture(
        new Frame(width, height, channels, front), new Frame(width, height, 1, cover));
  }

  /** How much of a pixel is kept, 0 to 1. */
  double kept(Pixel pixel) {
    double s = Math.max(0, Math.min(1, (t(pixel) - whole) / BAND + 1));
    return s * s * (3 - 2 * s);
  }

  private double t(Pixel pixel) {
    double du = upper.u() - lower.u();
    double dv = upper.v() - lower.v();
    return ((pixel.u() - lower.u()) * du + (pixel.v() - lower.v()) * dv) / (du * du + dv * dv);
  }

  private static byte scaled(byte value, double factor) {
    return (byte) Math.round((value & 0xff) * factor);
  }
}
