package org.kubi.app.panel.project;

import java.util.List;
import java.util.Map;

/**
 * How the window looked when a project was left. Empty texts and lists stand for nothing.
 *
 * @param workspace id of the workspace that was shown
 * @param source id of the source of the person in the stage
 * @param seed of that person
 * @param pose bone to quaternion w x y z
 * @param orbit yaw, pitch, distance, target x y z
 * @param light brightness, contrast, azimuth, elevation
 * @param convention in which angles are told
 * @param network folder of the network
 * @param photo file of the photo in the stage
 * @param box round its face: x y width height
 * @param linked data sets elsewhere
 * @param dataSet folder of the data set that was looked at
 * @param photos files in the comparison
 */
public record ProjectState(
    String workspace,
    String source,
    int seed,
    Map<String, List<Double>> pose,
    List<Double> orbit,
    List<Double> light,
    String convention,
    String network,
    String photo,
    List<Double> box,
    List<String> linked,
    String dataSet,
    List<String> photos) {
  public ProjectState {
    pose = Map.copyOf(pose);
    orbit = List.copyOf(orbit);
    light = List.copyOf(light);
    box = List.copyOf(box);
    linked = List.copyOf(linked);
    photos = List.copyOf(photos);
  }
}
