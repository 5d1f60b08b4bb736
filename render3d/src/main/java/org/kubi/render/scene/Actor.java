package org.kubi.render.scene;

import org.kubi.geometry.Transform;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterModel;

/**
 * A character in a scene.
 *
 * @param model who
 * @param pose how it holds itself
 * @param root from the model's axes to the camera's
 */
public record Actor(CharacterModel model, Pose pose, Transform root) {}
