package org.kubi.app.gui;

import java.util.List;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.compare.CompareView;
import org.kubi.app.panel.data.DataView;
import org.kubi.app.panel.runs.RunsView;
import org.kubi.app.panel.train.TrainView;
import org.kubi.app.panel.workspace.Workspace;

/**
 * The workspaces, in the order of the rail. To add one: a constant, an entry in {@link #IDS} and in
 * {@link #of}, its name and its tip in the texts.
 */
final class Panels {
  /** Where a person is posed and a network watches. */
  static final String STAGE = "stage";

  /** Where data sets are made and looked at. */
  static final String DATA = "data";

  /** Where networks are trained. */
  static final String TRAIN = "train";

  /** Where trainings are held against each other. */
  static final String RUNS = "runs";

  /** Where networks are held against photos. */
  static final String COMPARE = "compare";

  /** All ids, in the order of the rail. */
  static final List<String> IDS = List.of(STAGE, DATA, TRAIN, RUNS, COMPARE);

  private Panels() {}

  /** The workspaces of a bench; their views are made when they are first asked for. */
  static List<Workspace> of(Workbench bench, StageWorkspace stage, Choosers choosers) {
    Desk desk = bench.desk();
    return List.of(
        new Workspace(STAGE, Material2AL.ACCESSIBILITY_NEW, stage::view, stage::tools),
        new Workspace(
            DATA,
            Material2AL.GRID_ON,
            () -> new DataView(desk.data(), choosers, bench.texts()),
            HBox::new),
        new Workspace(
            TRAIN, Material2MZ.SCHOOL, () -> new TrainView(desk.train(), bench.texts()), HBox::new),
        new Workspace(
            RUNS,
            Material2MZ.TIMELINE,
            () ->
                new RunsView(
                    desk.runs(),
                    bench.texts(),
                    Clip::put,
                    rows -> DeleteQuestion.allowed(rows, bench.texts(), choosers.window())),
            HBox::new),
        new Workspace(
            COMPARE,
            Material2MZ.PHOTO_LIBRARY,
            () ->
                new CompareView(
                    desk.compare(),
                    bench.studio(),
                    choosers,
                    new ComparePrompts(bench, choosers::window),
                    () -> Clip.predict(bench),
                    bench.texts()),
            HBox::new));
  }
}
