package org.kubi.render.character.makehuman;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Population;

/**
 * People from MakeHuman's data: heads with neck, shoulders and upper chest, dressed. What lies
 * lower is cut away. Models keep MakeHuman's origin (near the hips) and have five bones; a default
 * man's head joint is 0.78 m above the origin.
 *
 * <p>Files are read when first needed and kept, textures reduced to 512 texels a side (skins) or
 * 256 (others), so memory is bounded by the folder: about 60 MB. Safe for many threads.
 */
public final class MakeHumanSource implements CharacterSource {
  /** The name of this source in recipes. */
  public static final String ID = "makehuman";

  private final Wardrobe wardrobe;
  private final Assembly assembly;

  private MakeHumanSource(Wardrobe wardrobe, Assembly assembly) {
    this.wardrobe = wardrobe;
    this.assembly = assembly;
  }

  /**
   * Opens a data folder: that which contains {@code 3dobjs}, {@code targets}, {@code rigs} and the
   * folders of assets.
   *
   * @throws CharacterException if it is no such folder or its base mesh, rig or weights are damaged
   */
  public static MakeHumanSource open(Path folder) throws CharacterException {
    DataFolder data = DataFolder.open(folder);
    return new MakeHumanSource(Wardrobe.of(data), new Assembly(data, Body.read(data)));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public CharacterModel person(long seed, Population population) throws CharacterException {
    return person(describe(seed));
  }

  /** What {@link #person(long, Population)} makes, in words and numbers. */
  public PersonDescription describe(long seed) {
    BodyBuild build = FaceDraws.build(seed);
    LookDraws look = new LookDraws(seed, build, wardrobe);
    return new PersonDescription(
        ID + "-" + seed, build, FaceDraws.details(seed, wardrobe), look.skin(), look.worn());
  }

  /**
   * The model of a described person.
   *
   * @throws CharacterException if a file that it names is missing or damaged
   */
  public CharacterModel person(PersonDescription description) throws CharacterException {
    return assembly.model(description);
  }

  /** {@code original-man} first: the bald man of 25 years. */
  @Override
  public List<String> namedPeople() {
    return List.copyOf(NamedPeople.all().keySet());
  }

  /** {@inheritDoc} The model's id is {@code makehuman-NAME}. */
  @Override
  public CharacterModel named(String name) throws CharacterException {
    Map<String, PersonDescription> people = NamedPeople.all();
    PersonDescription person = people.get(name);
    if (person == null) {
      throw new CharacterException(
          "nobody is called '%s'; known are %s"
              .formatted(name, String.join(", ", people.keySet())));
    }
    return person(person);
  }
}
