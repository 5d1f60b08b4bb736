package org.kubi.app.gui;

import java.util.Optional;
import org.kubi.app.panel.project.Preferences;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.project.ProjectContents;
import org.kubi.app.panel.project.ProjectState;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.project.StoredRecord;

/** Keeps how the window looks, every few seconds and at the end, and has it restored. */
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
    project.onLeaving(this::keep);
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

  /** Whether the project's state is kept, and with it what is not saved otherwise. */
  boolean keepsState() {
    return state.isPresent();
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

  /** Another project that was left somehow takes the place of all that is shown. */
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
    bench.desk().compare().clear();
    bench.desk().compare().lineup().clear();
    restore(left, GuiOptions.defaults());
    bench.studio().history().clear();
  }

  private void restore(ProjectState left, GuiOptions options) {
    new StateRestore(bench, left, options).run();
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
      // Until its network is open, a window that is killed or closed was left as it was found.
      if (!bench.network().loading().get()) {
        state.get().keep(StateCapture.of(bench));
      }
    }
    preferences.keep(now);
  }

  @Override
  public void close() {
    keep();
    state.ifPresent(StoredRecord::close);
    preferences.close();
  }
}
