/**
 * Recipes in words: {@link org.kubi.gen.recipe.RecipeGuide} knows what each setting is, in which
 * unit and range, and why; from it come the JSON schema, the comments and what to do about a
 * mistake.
 */
@NullMarked
package org.kubi.gen.recipe;

import org.jspecify.annotations.NullMarked;
