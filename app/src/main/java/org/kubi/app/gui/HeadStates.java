package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kubi.app.panel.compare.HeadRow;
import org.kubi.app.panel.compare.HeadRow.Origin;
import org.kubi.app.panel.project.HeadState;

/** The heads of the comparison in the words in which a project keeps them. */
final class HeadStates {
  /** Beyond so many a state would be too long to be kept every few seconds. */
  static final int MOST = 5000;

  private HeadStates() {}

  /** All of them; none where they are too many. */
  static List<HeadState> of(List<HeadRow> rows) {
    return rows.size() > MOST ? List.of() : rows.stream().map(HeadStates::of).toList();
  }

  private static HeadState of(HeadRow row) {
    return new HeadState(
        row.file().toString(),
        row.name(),
        row.origin().name(),
        row.box().map(b -> List.of(b.x(), b.y(), b.width(), b.height())).orElse(List.of()),
        row.truth().map(r -> List.of(r.w(), r.x(), r.y(), r.z())).orElse(List.of()));
  }

  /** The heads as they were; what makes no sense of one is left out. */
  static List<HeadRow> rows(List<HeadState> states) {
    return states.stream().flatMap(HeadStates::row).toList();
  }

  private static Stream<HeadRow> row(HeadState state) {
    return Stream.of(Origin.values())
        .filter(origin -> origin.name().equals(state.origin()))
        .map(
            origin ->
                HeadRow.of(
                    Path.of(state.file()),
                    state.name(),
                    origin,
                    StateNumbers.box(state.box()),
                    StateNumbers.rotation(state.truth())));
  }
}
