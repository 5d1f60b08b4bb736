package org.kubi.render.character.makehuman;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/** Makes models of people from what the data folder has; keeps what people share. */
final class Assembly {
  private static final int SKIN_TEXELS = 512;
  private static final int OTHER_TEXELS = 256;

  /** Teeth in the shade of the lips. */
  private static final Texture IVORY = Texture.plain(118, 110, 97);

  /** Twice a colour as tint gives it that colour. */
  private static final Texture GRAY = Texture.plain(128, 128, 128);

  /** What a garment without its picture looks like. */
  private static final Texture FLAT = Texture.plain(60, 50, 45);

  /** Little light falls into a mouth. */
  private static final double MOUTH_SHADE = 0.4;

  /** Expressions that show teeth. */
  private static final List<String> OPENING =
      List.of(
          Wardrobe.EXPRESSIONS + "mouth-open",
          Wardrobe.EXPRESSIONS + "mouth-parling",
          Wardrobe.EXPRESSIONS + "mouth-part-later");

  private final DataFolder folder;
  private final Body body;
  private final int[] face;
  private final Surface mouth;
  private final Surface teeth;
  private final Shelf<BitSet, Surface> skins = new Shelf<>(this::skin);
  private final Shelf<String, Garment> garments = new Shelf<>(this::garment);
  private final Shelf<String, String> pictures = new Shelf<>(this::picture);
  private final Shelf<Look, Texture> textures = new Shelf<>(this::texture);

  /** How a picture is read. */
  private record Look(String picture, int texels, boolean cutout, boolean dyed) {}

  Assembly(DataFolder folder, Body body) throws CharacterException {
    this.folder = folder;
    this.body = body;
    this.face = FaceRegion.vertices(body);
    if (face.length == 0) {
      throw new CharacterException(
          folder.root()
              + " has another base mesh than MakeHuman's (hm08): no face is in its place");
    }
    this.mouth = body.mouth();
    this.teeth = body.teeth();
  }

  CharacterModel model(PersonDescription person) throws CharacterException {
    double[] shape = body.shape(person.build(), person.details());
    List<MeshPart> worn = new ArrayList<>();
    BitSet hidden = new BitSet();
    for (Worn thing : person.worn()) {
      Garment garment = garments.get(thing.file());
      hidden.or(garment.file().hidden());
      Material look = material(thing, garment);
      double[] under = thing.mirrored() ? body.mirrored(shape) : shape;
      worn.add(garment.on(under, thing, look));
    }
    Surface skin = skins.get(hidden);
    Look look = new Look(pictures.get(person.skin().material()), SKIN_TEXELS, false, false);
    Tint tint = person.skin().tint();
    Material material =
        new Material(textures.get(look), tint, false, false, person.skin().specular());
    List<MeshPart> parts = new ArrayList<>();
    parts.add(skin.part("body", material, shape, 0));
    Tint dark =
        new Tint(MOUTH_SHADE * tint.red(), MOUTH_SHADE * tint.green(), MOUTH_SHADE * tint.blue());
    parts.add(
        mouth.part("mouth", new Material(material.texture(), dark, false, false, 0), shape, 0));
    if (OPENING.stream().anyMatch(person.details()::containsKey)) {
      parts.add(teeth.part("teeth", Material.of(IVORY), shape, 0));
    }
    parts.addAll(worn);
    int[] marks = IntStream.of(face).map(skin::drawnVertex).toArray();
    return new CharacterModel(person.id(), body.rig().skeleton(shape), parts, marks);
  }

  private Surface skin(BitSet hidden) {
    return body.skin(hidden, face);
  }

  private Garment garment(String file) throws CharacterException {
    ProxyFile proxy = ProxyFile.read(folder.text(folder.file(file)), body.mesh().vertexCount());
    boolean eyes = file.startsWith("eyes/");
    return Garment.read(
        folder,
        proxy,
        body,
        eyes ? textures.get(new Look(ownPicture(proxy), OTHER_TEXELS, false, false)) : FLAT);
  }

  private Material material(Worn thing, Garment garment) throws CharacterException {
    Worn.Kind kind = thing.kind();
    if (thing.colouring() instanceof Colouring.Plain plain) {
      return new Material(GRAY, tint(plain.colour()), false, kind.twoSided(), kind.specular());
    }
    String picture =
        thing.material().isEmpty() ? ownPicture(garment.file()) : pictures.get(thing.material());
    boolean dyed = thing.colouring() instanceof Colouring.Dye;
    Texture texture = textures.get(new Look(picture, OTHER_TEXELS, kind.cutout(), dyed));
    return new Material(
        texture, tint(thing.colouring()), kind.cutout(), kind.twoSided(), kind.specular());
  }

  private static Tint tint(Colouring colouring) {
    if (colouring instanceof Colouring.Dye dye) {
      return new Tint(2 * dye.red(), 2 * dye.green(), 2 * dye.blue());
    }
    return colouring instanceof Colouring.Gain gain ? gain.factors() : Tint.NONE;
  }

  /** The picture that a garment's own material names, from the root; empty if it has none. */
  private String ownPicture(ProxyFile proxy) throws CharacterException {
    return proxy.material().isEmpty()
        ? ""
        : pictures.get(folder.name(folder.beside(proxy.file(), proxy.material())));
  }

  private String picture(String material) throws CharacterException {
    MaterialFile found = MaterialFile.read(folder.text(folder.file(material)));
    if (found.texture().isEmpty()) {
      return "";
    }
    Path file = folder.beside(found.file(), found.texture());
    return folder.has(file) ? folder.name(file) : "";
  }

  private Texture texture(Look look) throws CharacterException {
    Texture texture =
        look.picture().isEmpty()
            ? FLAT
            : TextureFile.read(folder.file(look.picture()), look.texels());
    texture = look.dyed() ? TextureFile.dyeable(texture) : texture;
    return look.cutout() ? TextureFile.cutout(texture) : texture;
  }
}
