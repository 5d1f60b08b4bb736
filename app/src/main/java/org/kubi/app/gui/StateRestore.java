package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.kubi.app.panel.project.ProjectState;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.HeadAngles.Convention;
import org.kubi.pose.Pose;
import org.kubi.render.character.gltf.GltfSource;

/**
 * Makes a window look as a project was left. What breaks a rule of what it stands for is left
 * aside, part by part.
 */
final class StateRestore {
  private final Workbench bench;
  private final ProjectState left;
  private final GuiOptions options;

  /**
   * Restores nothing yet.
   *
   * @param options what they ask for goes before what was
   */
  StateRestore(Workbench bench, ProjectState left, GuiOptions options) {
    this.bench = bench;
    this.left = left;
    this.options = options;
  }

  void run() {
    if (options.workspace().isEmpty() && Panels.IDS.contains(left.workspace())) {
      bench.desk().workspace().set(left.workspace());
    }
    stage();
    if (options.model().isEmpty() && !left.network().isEmpty()) {
      bench.network().open(Path.of(left.network()));
    }
    if (options.photo().isEmpty() && !left.photo().isEmpty()) {
      bench.photo().open(Path.of(left.photo()), StateNumbers.box(left.box()));
    }
    data();
    bench.desk().train().form().restore(left.training());
    compare();
  }

  private void stage() {
    bench.studio().pose().set(pose(left.pose()));
    StateNumbers.of(left.light(), 4)
        .filter(l -> l[0] >= 0 && l[0] <= 2 && l[1] >= 0 && l[1] <= 1)
        .map(l -> new LightSetting(l[0], l[1], l[2], l[3], LampNumbers.light(left.lamps())))
        .ifPresent(bench.studio().light()::set);
    boolean figure =
        !left.figure().isEmpty() && options.figure().isEmpty() && options.character().isEmpty();
    if (figure) {
      bench.figures().open(new GltfSource(Path.of(left.figure())));
    }
    orbit().ifPresent(from -> look(from, figure));
    for (Convention convention : Convention.values()) {
      if (convention.name().equals(left.convention())) {
        bench.studio().convention().set(convention);
      }
    }
  }

  private Optional<Orbit> orbit() {
    return StateNumbers.of(left.orbit(), 8)
        .map(o -> new Orbit(o[0], o[1], o[2], new Vec3(o[3], o[4], o[5]), o[6], o[7]))
        .or(
            () ->
                StateNumbers.of(left.orbit(), 6)
                    .map(o -> new Orbit(o[0], o[1], o[2], new Vec3(o[3], o[4], o[5]))));
  }

  /** Somebody who comes may be looked at from the front: afterwards from here. */
  private void look(Orbit from, boolean figure) {
    ReadOnlyBooleanProperty loading = bench.character().loading();
    BooleanSupplier there =
        () -> !loading.get() && (!figure || bench.character().figure().isPresent());
    if (there.getAsBoolean()) {
      bench.studio().orbit().set(from);
      return;
    }
    loading.addListener(
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Boolean> observed, Boolean was, Boolean is) {
            if (there.getAsBoolean()) {
              observed.removeListener(this);
              bench.home().execute(() -> arrived(from));
            }
          }
        });
  }

  /** Who came back is no step of the user's. */
  private void arrived(Orbit from) {
    bench.studio().orbit().set(from);
    bench.studio().history().clear();
  }

  private void data() {
    Desk desk = bench.desk();
    if (!left.linked().isEmpty()) {
      desk.project().link(left.linked().stream().map(Path::of).toList());
    }
    if (!left.dataSet().isEmpty()) {
      desk.data().open(Path.of(left.dataSet()));
    }
    desk.data().recipe().restore(DraftStates.drafts(left.unsaved(), false));
    desk.data().dice().restore(DraftStates.drafts(left.unsaved(), true));
    desk.data().generate().take(left.recipe(), left.generate());
  }

  private void compare() {
    Desk desk = bench.desk();
    if (!left.heads().isEmpty()) {
      desk.compare().restore(HeadStates.rows(left.heads()));
    } else if (!left.photos().isEmpty()) {
      desk.compare().add(left.photos().stream().map(Path::of).toList());
    }
    if (options.place().beside().isEmpty()) {
      left.beside().stream().map(Path::of).forEach(desk.compare().lineup()::add);
    }
  }

  private static Pose pose(Map<String, List<Double>> bones) {
    Map<String, Rotation> rotations = new TreeMap<>();
    bones.forEach((bone, q) -> StateNumbers.rotation(q).ifPresent(r -> rotations.put(bone, r)));
    return new Pose(rotations);
  }
}
