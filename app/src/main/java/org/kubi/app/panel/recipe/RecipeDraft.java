package org.kubi.app.panel.recipe;

import org.kubi.app.panel.history.History;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;

/** A recipe, the changes of it that are not saved, and the way back and forth between them. */
final class RecipeDraft {
  private final Recipe base;
  private final History history = new History();
  private Recipe now;
  private Recipe saved;
  private String name;

  /** Without a change. A named recipe's draft has another name, since it cannot be replaced. */
  RecipeDraft(Recipe base) {
    this.base = base;
    this.now = base;
    this.saved = base;
    this.name = Recipes.named(base.name()).isPresent() ? "my-" + base.name() : base.name();
  }

  /** As it was kept. */
  RecipeDraft(RecipeViewModel.Unsaved kept) {
    this.base = kept.base();
    this.now = kept.now();
    this.saved = kept.base();
    this.name = kept.name();
  }

  Recipe base() {
    return base;
  }

  /** The recipe as it is now. */
  Recipe now() {
    return now;
  }

  /** The name under which it would be saved. */
  String name() {
    return name;
  }

  void name(String other) {
    name = other;
  }

  /** Whether something would be lost with it. */
  boolean isUnsaved() {
    return !now.equals(base) && !now.equals(saved);
  }

  /** It was saved as it was then. */
  void saved(Recipe then) {
    saved = then;
  }

  void change(Recipe next) {
    if (!next.equals(now)) {
      Recipe old = now;
      now = next;
      history.did(() -> now = old, () -> now = next);
    }
  }

  History history() {
    return history;
  }
}
