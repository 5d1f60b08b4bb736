package org.kubi.render.character.makehuman;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Population;
import org.kubi.render.character.wear.Wear;
import org.kubi.render.character.wear.Wearer;

/**
 * People from MakeHuman's data: heads with neck, shoulders and upper chest, dressed. What lies
 * lower is cut away. Models keep MakeHuman's origin (near the hips); a default man's head joint is
 * 0.78 m above the origin. Beside neck and head, jaw, eyes, chest, shoulders and upper arms are
 * bones of {@link org.kubi.pose.Humanoid}; lids follow the gaze.
 *
 * <p>Files are read when first needed and kept, textures reduced to 512 texels a side (skins) or
 * 256 (others), so memory is bounded by the folder: about 80 MB. A person takes 1 to 3 ms and 240
 * kB of its own; the first with some hair or clothes takes a third of a second more, for its {@link
 * org.kubi.render.character.Openness}. Safe for many threads.
 */
public final class MakeHumanSource implements CharacterSource {
  /** The name of this source in recipes. */
  public static final String ID = "makehuman";

  private final DataFolder folder;
  private final Wardrobe wardrobe;
  private final Sliders sliders;
  private final Assembly assembly;

  private MakeHumanSource(
      DataFolder folder, Wardrobe wardrobe, Sliders sliders, Assembly assembly) {
    this.folder = folder;
    this.wardrobe = wardrobe;
    this.sliders = sliders;
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
    return new MakeHumanSource(
        data, Wardrobe.of(data), Sliders.of(data), new Assembly(data, Body.read(data)));
  }

  @Override
  public String id() {
    return ID;
  }

  /** {@inheritDoc} Goes by the names and sizes of all files in the folder. */
  @Override
  public String fingerprint() throws CharacterException {
    return folder.fingerprint();
  }

  /** The sliders for the details of faces. */
  public Sliders sliders() {
    return sliders;
  }

  /** {@inheritDoc} Glasses, beard and headwear are those of {@link Wear}. */
  @Override
  public CharacterModel person(long seed, Population population) throws CharacterException {
    PersonDescription description = describe(seed, population);
    BodyBuild build = description.build();
    Wearer who =
        new Wearer(
            build.gender() > 0.5,
            build.years(),
            look(seed, build, population).hairColour(),
            description.worn().stream().anyMatch(worn -> worn.kind() == Worn.Kind.HAIR));
    return Wear.dress(person(description), who, population, seed);
  }

  /** The person with a seed among {@link Population#ANYONE}, in words and numbers. */
  public PersonDescription describe(long seed) {
    return describe(seed, Population.ANYONE);
  }

  /**
   * What {@link #person(long, Population)} makes, in words and numbers, but for glasses, beard and
   * headwear.
   */
  public PersonDescription describe(long seed, Population population) {
    BodyBuild build = FaceDraws.build(seed, population);
    LookDraws look = look(seed, build, population);
    return new PersonDescription(
        ID + "-" + seed,
        build,
        FaceDraws.details(seed, population, sliders, wardrobe),
        look.skin(),
        look.worn());
  }

  private LookDraws look(long seed, BodyBuild build, Population population) {
    return new LookDraws(seed, build, population, wardrobe);
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
