package org.kubi.app.gui;

import java.util.List;

/**
 * Classes that the other workspaces need, read from disk before their views are made: the reading
 * and checking is a good part of what a first view costs, and any thread may do it.
 */
final class EarlyClasses {
  private static final String SKINS = "javafx.scene.control.skin.";
  private static final String BEHAVIOURS = "com.sun.javafx.scene.control.behavior.";
  private static final String PANELS = "org.kubi.app.panel.";

  /** Those below which there are many others. */
  static final List<String> NAMES =
      List.of(
          "javafx.collections.transformation.SortedList",
          "javafx.scene.control.ComboBox",
          "javafx.scene.control.SelectionMode",
          "javafx.scene.control.TableCell",
          "javafx.scene.control.TableColumn",
          "javafx.scene.control.TableFocusModel",
          "javafx.scene.control.TablePosition",
          "javafx.scene.control.TableRow",
          "javafx.scene.control.TableView",
          "javafx.scene.control.TitledPane",
          SKINS + "ComboBoxListViewSkin",
          SKINS + "NestedTableColumnHeader",
          SKINS + "TableCellSkin",
          SKINS + "TableColumnHeader",
          SKINS + "TableHeaderRow",
          SKINS + "TableRowSkin",
          SKINS + "TableViewSkin",
          SKINS + "TitledPaneSkin",
          BEHAVIOURS + "ComboBoxListViewBehavior",
          BEHAVIOURS + "TableCellBehavior",
          BEHAVIOURS + "TableViewBehavior",
          BEHAVIOURS + "TitledPaneBehavior",
          PANELS + "compare.CompareView",
          PANELS + "compare.ErrorMapView",
          PANELS + "compare.HeadTable",
          PANELS + "compare.HeadsCanvas",
          PANELS + "compare.NetworkCards",
          PANELS + "compare.OutputsPane",
          PANELS + "curve.ChartScale",
          PANELS + "curve.CurveChart",
          PANELS + "curve.QuantityBox",
          PANELS + "curve.Series",
          PANELS + "data.CoverageView",
          PANELS + "data.DataSetList",
          PANELS + "data.DataView",
          PANELS + "data.GenerateView",
          PANELS + "data.SampleView",
          PANELS + "data.SheetView",
          PANELS + "endless.EndlessRow",
          PANELS + "job.JobsView",
          PANELS + "recipe.RecipeView",
          PANELS + "runs.DifferenceTable",
          PANELS + "runs.RunTable",
          PANELS + "runs.RunsView",
          PANELS + "train.GlimpseView",
          PANELS + "train.LayerView",
          PANELS + "train.NowView",
          PANELS + "train.SettingsGrid",
          PANELS + "train.TrainForm",
          PANELS + "train.TrainView");

  private EarlyClasses() {}

  /** Reads them all, with the classes within them. What is not there is read when it is needed. */
  static void load() {
    for (String name : NAMES) {
      try {
        for (Class<?> within : load(name).getDeclaredClasses()) {
          load(within.getName());
        }
      } catch (ClassNotFoundException e) {
        System.getLogger(EarlyClasses.class.getName())
            .log(System.Logger.Level.DEBUG, "not there: {0}", name);
      }
    }
  }

  /** A class, ready for use. */
  static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, EarlyClasses.class.getClassLoader());
  }
}
