package org.kubi.render.character.makehuman;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kubi.render.character.CharacterException;

/**
 * MakeHuman's sliders for the details of faces, by {@code modifiers/modeling_modifiers.json}: those
 * of head, forehead, eyebrows, eyes, nose, mouth, ears, chin, cheek and neck whose targets are in
 * the data. A target there that no slider names is a slider from 0 to 1.
 *
 * @param all in the order of the file
 */
public record Sliders(List<Slider> all) {
  static final String FILE = "modifiers/modeling_modifiers.json";
  private static final String TARGETS = "targets/";
  private static final String TARGET = ".target";

  private static final List<String> GROUPS =
      List.of(
          "head", "forehead", "eyebrows", "eyes", "nose", "mouth", "ears", "chin", "cheek", "neck");

  public Sliders {
    all = List.copyOf(all);
  }

  /** The slider with a name, or with a name up to the last hyphen if only one has it. */
  public Optional<Slider> find(String name) {
    List<Slider> exact = all.stream().filter(s -> s.name().equals(name)).toList();
    if (!exact.isEmpty()) {
      return Optional.of(exact.get(0));
    }
    List<Slider> begun =
        all.stream().filter(s -> s.low().isPresent() && shortName(s).equals(name)).toList();
    return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
  }

  private static String shortName(Slider slider) {
    return slider.name().substring(0, slider.name().lastIndexOf('-'));
  }

  /**
   * The details of a {@link PersonDescription}.
   *
   * @param values by {@link #find}able name
   * @throws CharacterException if there is no such slider or its value is out of range
   */
  public Map<String, Double> targets(Map<String, Double> values) throws CharacterException {
    Map<String, Double> out = new TreeMap<>();
    for (Map.Entry<String, Double> value : values.entrySet()) {
      Slider slider =
          find(value.getKey())
              .orElseThrow(
                  () ->
                      new CharacterException(
                          "no slider is called '%s'; see %s".formatted(value.getKey(), FILE)));
      if (!(value.getValue() >= slider.least() && value.getValue() <= slider.most())) {
        throw new CharacterException(
            "%s goes from %s to %s, found %s"
                .formatted(slider.name(), slider.least(), slider.most(), value.getValue()));
      }
      slider.targets(value.getValue()).forEach((target, w) -> out.merge(target, w, Double::sum));
    }
    return out;
  }

  static Sliders of(DataFolder folder) throws CharacterException {
    Set<String> there = new TreeSet<>();
    for (String group : GROUPS) {
      for (String path : folder.list(TARGETS + group, TARGET)) {
        there.add(path.substring(TARGETS.length(), path.length() - TARGET.length()));
      }
    }
    Path file = folder.file(FILE);
    Map<String, Slider> found = new LinkedHashMap<>();
    for (Slider slider : read(file, folder.bytes(file))) {
      if (there.contains(slider.high()) && slider.low().map(there::contains).orElse(true)) {
        found.putIfAbsent(slider.name(), slider);
      }
    }
    for (Slider slider : found.values()) {
      there.remove(slider.high());
      slider.low().ifPresent(there::remove);
    }
    for (String target : there) {
      found.putIfAbsent(target, new Slider(target, Optional.empty(), target));
    }
    return new Sliders(List.copyOf(found.values()));
  }

  /** All sliders of a file. */
  static List<Slider> read(Path file, byte[] bytes) throws CharacterException {
    List<Slider> out = new ArrayList<>();
    JsonNode groups = Rig.json(file, bytes);
    if (!groups.isArray()) {
      throw Rig.damaged(file, "it has no list of groups");
    }
    for (JsonNode group : groups) {
      String folder = group.path("group").asText("");
      for (JsonNode entry : group.path("modifiers")) {
        String target = entry.path("target").asText("");
        String low = entry.path("min").asText("");
        String high = entry.path("max").asText("");
        if (folder.isEmpty() || target.isEmpty()) {
          continue; // the coarse sliders
        }
        if (low.isEmpty() != high.isEmpty()) {
          throw Rig.damaged(file, "the slider " + target + " has only one end");
        }
        String name = folder + "/" + target;
        out.add(
            low.isEmpty()
                ? new Slider(name, Optional.empty(), name)
                : new Slider(
                    name + "-" + low + "|" + high,
                    Optional.of(name + "-" + low),
                    name + "-" + high));
      }
    }
    return out;
  }
}
