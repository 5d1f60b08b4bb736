package org.kubi.app.panel.character;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kubi.app.panel.text.Texts;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;
import org.kubi.render.character.gltf.BoneGuess;
import org.kubi.render.character.gltf.BoneMap;
import org.kubi.render.character.gltf.GltfFigure;

/**
 * Decides which bones of a figure are neck, head and the others: one choice each. A neck of several
 * bones is chosen by its lowest; all up to the head are then of it.
 */
public final class BoneChooserViewModel {
  /** Our bones that a head picture needs; the first two always. */
  static final List<String> FIRST =
      List.of(Pose.NECK, Pose.HEAD, Humanoid.JAW, Humanoid.LEFT_EYE, Humanoid.RIGHT_EYE);

  private final GltfFigure figure;
  private final Texts texts;
  private final BoneMap before;
  private final List<Row> rows = new ArrayList<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

  /**
   * For a figure.
   *
   * @param map what is chosen at first
   * @param confidence of the choices, as {@link BoneGuess}
   */
  public BoneChooserViewModel(
      GltfFigure figure, BoneMap map, Map<String, Double> confidence, Texts texts) {
    this.figure = figure;
    this.texts = texts;
    this.before = map;
    List<String> ours = new ArrayList<>(FIRST);
    Humanoid.BONES.stream().filter(bone -> !ours.contains(bone)).forEach(ours::add);
    List<String> rig = figure.bones();
    for (String bone : ours) {
      Optional<String> chosen = map.of(bone).stream().filter(rig::contains).findFirst();
      Row row = new Row(bone, chosen, confidence.getOrDefault(bone, BoneGuess.STATED));
      row.choice.addListener((changed, was, is) -> check());
      rows.add(row);
    }
    check();
  }

  /** One of our bones and the rig's bone that is chosen for it. */
  public static final class Row {
    private final String bone;
    private final ObjectProperty<Optional<String>> choice;
    private final boolean sure;

    private Row(String bone, Optional<String> choice, double confidence) {
      this.bone = bone;
      this.choice = new SimpleObjectProperty<>(this, "choice", choice);
      boolean needed = bone.equals(Pose.NECK) || bone.equals(Pose.HEAD);
      this.sure = choice.isPresent() ? confidence >= BoneGuess.HINTED : !needed;
    }

    /** Our name. */
    public String bone() {
      return bone;
    }

    /** The rig's bone; empty for none. */
    public ObjectProperty<Optional<String>> choice() {
      return choice;
    }

    /** Whether the first choice came from a name that says so, or none is needed. */
    public boolean sure() {
      return sure;
    }
  }

  /** The file's name. */
  public String fileName() {
    return String.valueOf(figure.file().getFileName());
  }

  /** All our bones: those of the head first. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** The rig's bones, parents first. */
  public List<String> rigBones() {
    return figure.bones();
  }

  /** How far a bone of the rig hangs below its root. */
  public int depth(String rigBone) {
    return figure.depth(rigBone);
  }

  /** Why the choice will not do, in one sentence; empty when it will. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** What was chosen; {@code IllegalStateException} while there is a {@link #problem}. */
  public BoneMap map() {
    if (!problem.get().isEmpty()) {
      throw new IllegalStateException(problem.get());
    }
    Map<String, List<String>> map = new LinkedHashMap<>();
    String head = chosen(Pose.HEAD).orElseThrow();
    for (Row row : rows) {
      Optional<String> rig = row.choice.get();
      if (row.bone.equals(Pose.NECK)) {
        map.put(Pose.NECK, rig.map(neck -> figure.between(neck, head)).orElse(List.of()));
      } else if (rig.isPresent()) {
        // Spines of several bones stay as they were found.
        List<String> found = before.of(row.bone);
        boolean kept = !found.isEmpty() && found.get(0).equals(rig.get());
        map.put(row.bone, kept ? found : List.of(rig.get()));
      }
    }
    return new BoneMap(map);
  }

  private Optional<String> chosen(String bone) {
    return rows.stream()
        .filter(row -> row.bone.equals(bone))
        .findFirst()
        .flatMap(row -> row.choice.get());
  }

  private void check() {
    problem.set(trouble());
  }

  private String trouble() {
    Optional<String> head = chosen(Pose.HEAD);
    Optional<String> neck = chosen(Pose.NECK);
    if (head.isEmpty()) {
      return texts.of("bones.no-head");
    }
    if (neck.isPresent() && figure.between(neck.get(), head.get()).isEmpty()) {
      return texts.of("bones.head-not-on-neck", head.get(), neck.get());
    }
    List<String> necks = neck.map(one -> figure.between(one, head.get())).orElse(List.of());
    Map<String, String> seen = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.choice.get().isPresent() && !row.bone.equals(Pose.NECK)) {
        String rig = row.choice.get().get();
        String other = necks.contains(rig) ? Pose.NECK : seen.put(rig, row.bone);
        if (other != null) {
          return texts.of("bones.twice", rig, words(other, texts), words(row.bone, texts));
        }
      }
    }
    return "";
  }

  /** One of our bones in words: {@code left upper arm}. */
  static String words(String bone, Texts texts) {
    return texts.orElse(
        "bone." + bone, bone.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT));
  }
}
