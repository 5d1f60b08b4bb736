package org.kubi.render.gl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Harmonics;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;

/** Scenes for tests: a character near the middle, in any pose, camera and light. */
public final class RandomScenes {
  private RandomScenes() {}

  /**
   * Scenes of a character.
   *
   * @param middle of what is to be seen, the model's axes
   * @param size of it, metres: it takes 35 to 110 % of the picture
   */
  public static List<Scene> of(
      CharacterModel model, Vec3 middle, double size, int count, int pixels, long seed) {
    Random random = new Random(seed);
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double distance = between(random, 0.4, 2.5);
      double focal = pixels * distance / size * between(random, 0.35, 1.1);
      Camera camera =
          new Camera(
              focal,
              pixels * between(random, 0.3, 0.7),
              pixels * between(random, 0.3, 0.7),
              pixels,
              pixels);
      Rotation turn = rotation(random, 0.8);
      Vec3 shift = new Vec3(0, 0, -distance).minus(turn.apply(middle));
      Pose pose = Pose.of(rotation(random, 0.7), rotation(random, 0.9));
      Actor actor = new Actor(model, pose, new Transform(turn, shift));
      scenes.add(new Scene(List.of(actor), camera, lighting(random)));
    }
    return scenes;
  }

  private static Lighting lighting(Random random) {
    List<DirectionalLight> lights = new ArrayList<>();
    int count = random.nextInt(Lighting.MAX_LIGHTS + 1);
    for (int i = 0; i < count; i++) {
      Vec3 towards = new Vec3(between(random, -1, 1), between(random, -1, 1), 0.6);
      double shadow = random.nextInt(3) == 0 ? 0 : between(random, 0.3, 1);
      lights.add(
          new DirectionalLight(
              towards, between(random, 0.1, 0.8), between(random, 0, 0.5), shadow));
    }
    double[] around = new double[8];
    Arrays.setAll(around, k -> between(random, -0.2, 0.2));
    Harmonics ambient =
        new Harmonics(
            between(random, 0.2, 0.9),
            around[0],
            around[1],
            around[2],
            around[3],
            around[4],
            around[5],
            around[6],
            around[7]);
    return new Lighting(ambient, lights);
  }

  private static Rotation rotation(Random random, double most) {
    Vec3 axis =
        new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian() + 1e-6);
    return Rotation.about(axis, between(random, -most, most));
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
