package org.kubi.app.panel.project;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Changes of a recipe that were not saved.
 *
 * @param stage whether they were made on the stage, and not in Data
 * @param name under which it would be saved
 * @param base the recipe as it was
 * @param now the recipe as it was left
 */
public record DraftState(boolean stage, String name, JsonNode base, JsonNode now) {}
