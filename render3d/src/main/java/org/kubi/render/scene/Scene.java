package org.kubi.render.scene;

import java.util.List;
import org.kubi.geometry.Camera;

/**
 * What one picture shows.
 *
 * @param actors who is there; may be empty
 * @param camera the picture's camera, at the origin
 * @param lighting all light
 */
public record Scene(List<Actor> actors, Camera camera, Lighting lighting) {
  public Scene {
    actors = List.copyOf(actors);
  }
}
