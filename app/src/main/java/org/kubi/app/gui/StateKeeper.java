package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.kubi.app.panel.photo.Photo;
import org.kubi.app.panel.project.Preferences;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.project.ProjectContents;
import org.kubi.app.panel.project.ProjectState;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.project.StoredRecord;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.Person;
import org.kubi.framing.Box;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.HeadAngles.Convention;
import org.kubi.pose.Pose;

/**
 * Keeps how the window looks, every few seconds and at the end, and restores it. A state whose
 * numbers break a rule of what they stand for is left aside, part by part.
 */
final class StateKeeper implements AutoCloseable {
  private static final double EVERY_SECONDS = 3;

  private final Workbench bench;
  private final Session session;
  private final StoredRecord<Preferences> preferences;
  private Optional<StoredRecord<ProjectState>> state = Optional.empty();
  private boolean prefersDark;
  private double lastSeconds;

  StateKeeper(Workbench bench, Session session) {
    this.bench = bench;
    this.session = session;
    this.preferences = new StoredRecord<>(session.preferencesFile());
    // A theme that was asked for this time only is no preference, one that is chosen is.
    this.prefersDark = session.preferences().dark();
    bench.desk().dark().addListener((changed, was, is) -> prefersDark = is);
    ProjectViewModel project = bench.desk().project();
    project.contents().addListener((changed, was, is) -> madeOrNot(project.project().get(), is));
    project.onOpened((opened, left) -> left.ifPresent(this::restoreAll));
  }

  /** A state is kept in a project that is on disk; another project has another one. */
  private void madeOrNot(Project project, ProjectContents contents) {
    if (!contents.made()) {
      state.ifPresent(StoredRecord::close);
      state = Optional.empty();
    } else if (state.isEmpty() && session.keepsState()) {
      state = Optional.of(new StoredRecord<>(Optional.of(project.state())));
    }
  }

  /** The person of a state. */
  static Optional<GuiOptions.Character> person(ProjectState state) {
    return state.source().isEmpty() || state.seed() < 0
        ? Optional.empty()
        : Optional.of(new GuiOptions.Character(state.source(), state.seed()));
  }

  /** Makes the window as it was, but for what the options say otherwise. */
  void restore(GuiOptions options) {
    session.state().ifPresent(left -> restore(left, options));
  }

  private void restoreAll(ProjectState left) {
    person(left)
        .filter(who -> bench.character().has(who.sourceId()))
        .ifPresent(
            who -> {
              bench.character().sources().stream()
                  .filter(source -> source.id().equals(who.sourceId()))
                  .findFirst()
                  .ifPresent(bench.character().source()::set);
              bench.character().seed().set(who.seed());
            });
    restore(left, GuiOptions.defaults());
  }

  private void restore(ProjectState left, GuiOptions options) {
    if (options.workspace().isEmpty() && Panels.IDS.contains(left.workspace())) {
      bench.desk().workspace().set(left.workspace());
    }
    bench.studio().pose().set(pose(left.pose()));
    numbers(left.light(), 4)
        .filter(l -> l[0] >= 0 && l[0] <= 2 && l[1] >= 0 && l[1] <= 1)
        .ifPresent(l -> bench.studio().light().set(new LightSetting(l[0], l[1], l[2], l[3])));
    numbers(left.orbit(), 6)
        .ifPresent(o -> look(new Orbit(o[0], o[1], o[2], new Vec3(o[3], o[4], o[5]))));
    for (Convention convention : Convention.values()) {
      if (convention.name().equals(left.convention())) {
        bench.studio().convention().set(convention);
      }
    }
    if (options.model().isEmpty() && !left.network().isEmpty()) {
      bench.network().open(Path.of(left.network()));
    }
    if (options.photo().isEmpty() && !left.photo().isEmpty()) {
      Optional<Box> box =
          numbers(left.box(), 4)
              .filter(b -> b[2] > 0 && b[3] > 0)
              .map(b -> new Box(b[0], b[1], b[2], b[3]));
      bench.photo().open(Path.of(left.photo()), box);
    }
    if (!left.linked().isEmpty()) {
      bench.desk().project().link(left.linked().stream().map(Path::of).toList());
    }
    if (!left.dataSet().isEmpty()) {
      bench.desk().data().open(Path.of(left.dataSet()));
    }
    if (!left.photos().isEmpty()) {
      bench.desk().compare().add(left.photos().stream().map(Path::of).toList());
    }
  }

  /** The first person who comes is looked at from the front: afterwards from here. */
  private void look(Orbit from) {
    if (bench.studio().person().get().isPresent()) {
      bench.studio().orbit().set(from);
      return;
    }
    bench
        .studio()
        .person()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Optional<Person>> person,
                  Optional<Person> was,
                  Optional<Person> is) {
                person.removeListener(this);
                bench.home().execute(() -> bench.studio().orbit().set(from));
              }
            });
  }

  /** Keeps what has changed; seconds of any steady clock. */
  void tick(double seconds) {
    if (seconds - lastSeconds >= EVERY_SECONDS) {
      lastSeconds = seconds;
      keep();
    }
  }

  /** Keeps what has changed. */
  void keep() {
    Desk desk = bench.desk();
    Preferences now =
        session.preferences().withDark(prefersDark).withLanguage(desk.language().get());
    for (int i = desk.project().recent().size() - 1; i >= 0; i--) {
      now = now.withRecent(desk.project().recent().get(i).toString());
    }
    if (state.isPresent()) {
      now = now.withRecent(desk.project().project().get().folder().toString());
      state.get().keep(capture());
    }
    preferences.keep(now);
  }

  private ProjectState capture() {
    Desk desk = bench.desk();
    Map<String, List<Double>> pose = new TreeMap<>();
    bench
        .studio()
        .pose()
        .get()
        .rotations()
        .forEach((bone, r) -> pose.put(bone, List.of(r.w(), r.x(), r.y(), r.z())));
    Orbit orbit = bench.studio().orbit().get();
    LightSetting light = bench.studio().light().get();
    Optional<Photo> photo = bench.photo().photo().get();
    return new ProjectState(
        desk.workspace().get(),
        bench.character().source().get().id(),
        bench.character().seed().get(),
        pose,
        List.of(
            orbit.yaw(),
            orbit.pitch(),
            orbit.distance(),
            orbit.target().x(),
            orbit.target().y(),
            orbit.target().z()),
        List.of(light.brightness(), light.contrast(), light.azimuth(), light.elevation()),
        bench.studio().convention().get().name(),
        bench.network().folder().map(Path::toString).orElse(""),
        photo.map(one -> one.file().toAbsolutePath().toString()).orElse(""),
        bench
            .photo()
            .box()
            .get()
            .filter(box -> photo.isPresent())
            .map(b -> List.of(b.x(), b.y(), b.width(), b.height()))
            .orElse(List.of()),
        desk.project().linked().stream().map(Path::toString).toList(),
        desk.data().folder().map(Path::toString).orElse(""),
        desk.compare().files().stream().map(Path::toString).toList());
  }

  @Override
  public void close() {
    keep();
    state.ifPresent(StoredRecord::close);
    preferences.close();
  }

  private static Pose pose(Map<String, List<Double>> bones) {
    Map<String, Rotation> rotations = new TreeMap<>();
    bones.forEach(
        (bone, q) ->
            numbers(q, 4)
                .filter(n -> Math.hypot(Math.hypot(n[0], n[1]), Math.hypot(n[2], n[3])) > 0.5)
                .ifPresent(n -> rotations.put(bone, Rotation.nearest(n[0], n[1], n[2], n[3]))));
    return new Pose(rotations);
  }

  private static Optional<double[]> numbers(List<Double> list, int count) {
    return list.size() == count && list.stream().allMatch(Double::isFinite)
        ? Optional.of(list.stream().mapToDouble(Double::doubleValue).toArray())
        : Optional.empty();
  }
}
