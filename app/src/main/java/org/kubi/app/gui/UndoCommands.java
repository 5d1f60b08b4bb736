package org.kubi.app.gui;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.kubi.app.panel.command.Command;
import org.kubi.app.panel.history.History;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.recipe.RecipeViewModel;

/** Undo and redo of what is seen: the stage, the recipe that is edited, the form of a training. */
final class UndoCommands {
  private final Desk desk;
  private final PoseEditor stage;
  private final RecipeViewModel recipe;
  private final History training;

  private UndoCommands(Workbench bench) {
    this.desk = bench.desk();
    this.stage = bench.editor();
    this.recipe = desk.data().recipe();
    this.training = desk.train().form().history();
  }

  static List<Command> of(Workbench bench) {
    UndoCommands undo = new UndoCommands(bench);
    return List.of(
        new Command(
            "undo",
            "Shortcut+Z",
            undo.can(undo.stage.canUndo(), undo.training.canUndo()),
            () -> undo.act(undo.stage::undo, undo.recipe::undo, undo.training::undo)),
        new Command(
            "redo",
            "Shortcut+Shift+Z",
            undo.can(undo.stage.canRedo(), undo.training.canRedo()),
            () -> undo.act(undo.stage::redo, undo.recipe::redo, undo.training::redo)));
  }

  private BooleanBinding can(ObservableBooleanValue onStage, ObservableBooleanValue inTraining) {
    return Bindings.createBooleanBinding(
        () ->
            switch (desk.workspace().get()) {
              case Panels.STAGE -> onStage.get();
              case Panels.DATA -> recipe.open().get();
              case Panels.TRAIN -> inTraining.get();
              default -> false;
            },
        desk.workspace(),
        onStage,
        recipe.open(),
        inTraining);
  }

  private void act(Runnable onStage, Runnable inRecipe, Runnable inTraining) {
    Optional<Runnable> here =
        switch (desk.workspace().get()) {
          case Panels.STAGE -> Optional.of(onStage);
          case Panels.DATA -> Optional.of(inRecipe);
          case Panels.TRAIN -> Optional.of(inTraining);
          default -> Optional.empty();
        };
    here.ifPresent(Runnable::run);
  }
}
