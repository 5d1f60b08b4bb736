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
 * @param orbit yaw, pitch, distance, target x y z, roll, vertical field of view; older states end
 *     before the roll
 * @param light brightness, contrast, azimuth, elevation
 * @param convention in which angles are told
 * @param network folder of the network
 * @param photo file of the photo in the stage
 * @param box round its face: x y width height
 * @param linked data sets elsewhere
 * @param dataSet folder of the data set that was looked at
 * @param photos files in the comparison
 * @param heads all that is known of the heads in them, but for what networks said; none where they
 *     are thousands
 * @param lamps all light of a scene that was made again, of which {@code light} tells the strongest
 *     lamp: nine numbers of the light around, then six of each lamp (x y z towards it, intensity,
 *     wrap, shadow)
 * @param figure file of the rigged figure in the stage, which stands in the place of the person
 * @param beside networks in the comparison beside the window's own
 * @param recipe that is chosen in Data: its name, or its file
 * @param generate count, seed and side of the pictures of the next data set
 * @param unsaved changes of recipes that were not saved
 * @param training settings of the next training: preset, and the others by their ids
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
    List<String> photos,
    List<HeadState> heads,
    List<Double> lamps,
    String figure,
    List<String> beside,
    String recipe,
    List<Long> generate,
    List<DraftState> unsaved,
    Map<String, String> training) {
  public ProjectState {
    pose = Map.copyOf(pose);
    orbit = List.copyOf(orbit);
    light = List.copyOf(light);
    box = List.copyOf(box);
    linked = List.copyOf(linked);
    photos = List.copyOf(photos);
    heads = List.copyOf(heads);
    lamps = List.copyOf(lamps);
    beside = List.copyOf(beside);
    generate = List.copyOf(generate);
    unsaved = List.copyOf(unsaved);
    training = Map.copyOf(training);
  }
}
