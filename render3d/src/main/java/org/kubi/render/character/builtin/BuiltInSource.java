package org.kubi.render.character.builtin;

import java.util.ArrayList;
import java.util.List;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Population;

/**
 * People made by code from anthropometric tables: head, neck, shoulders and chest of endlessly many
 * men and women, without any file. A person is the same on every platform.
 */
public final class BuiltInSource implements CharacterSource {
  /** The name of this source in recipes. */
  public static final String ID = "builtin";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public CharacterModel person(long seed) {
    return person(seed, Population.ANYONE);
  }

  @Override
  public CharacterModel person(long seed, Population population) {
    return build(ID + "-" + seed, Person.draw(seed));
  }

  /** The model of a drawn person. */
  static CharacterModel build(String id, Person person) {
    Plan plan = new Plan(person.measures(), person.expression());
    Braincase braincase = new Braincase(plan);
    FaceField face = new FaceField(plan, person.features(), braincase);
    BodyField body = new BodyField(plan, face, person.man());
    Rig rig = new Rig(plan, body.drop());
    SkinGrid grid = new SkinGrid(body, plan);
    SkinMesh skin = new SkinMesh(grid, plan, face, rig);
    Looks looks = person.looks();
    Noise noise = new Noise(person.seed());
    SkinPainter painter = new SkinPainter(plan, person.features(), looks, face, noise);
    List<MeshPart> parts = new ArrayList<>();
    parts.add(skin.part(new Material(painter.paint(grid), Material.Tint.NONE, false, false, 0.1)));
    Eyes eyes = new Eyes(plan, face, looks, rig);
    parts.add(eyes.balls());
    parts.add(eyes.lashes());
    parts.add(new Ears(plan, looks, face, rig).part());
    parts.addAll(new Hair(plan, looks, braincase, body, noise, rig).parts());
    parts.add(new Shirt(body, looks, rig).part());
    return new CharacterModel(id, rig.skeleton(), parts, skin.face());
  }
}
