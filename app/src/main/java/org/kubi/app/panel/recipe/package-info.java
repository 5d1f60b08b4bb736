/**
 * The editor of recipes: {@link org.kubi.app.panel.recipe.RecipeViewModel} holds a recipe while it
 * is changed, {@link org.kubi.app.panel.recipe.RecipeView} shows its settings with unit, range and
 * reason.
 */
@NullMarked
package org.kubi.app.panel.recipe;

import org.jspecify.annotations.NullMarked;
