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

  /** Twice a colour as tint gives it that colour. */
  private static final Texture GRAY = Texture.plain(128, 128, 128);

  /** What a garment without its picture looks like. */
  private static final Texture FLAT = Texture.plain(60, 50, 45);

  private final DataFolder folder;
  private final Body body;
  private final int[] face;
  private final Shelf<String, Openings> openings;
  private final Shelf<BitSet, Surface> skins = new Shelf<>(this::skin);
  private final Shelf<Use, Garment> garments = new Shelf<>(this::garment);
  private final Shelf<Use, Openings.Shade> shades = new Shelf<>(this::shade);
  private final Shelf<Outfit, byte[]> shadedSkins = new Shelf<>(this::shadedSkin);
  private final Shelf<String, String> pictures = new Shelf<>(this::picture);
  private final Shelf<Look, Texture> textures = new Shelf<>(this::texture);

  /** A file as a kind of thing. */
  private record Use(Worn.Kind kind, String file, Worn.Cut cut, boolean mirrored) {
    Use plain() {
      return new Use(kind, file, cut, false);
    }
  }

  /** Everything that lies on a skin. */
  private record Outfit(BitSet hidden, List<Use> things) {}

  /** How a picture is read. */
  private record Look(String picture, int texels, boolean cutout, boolean dyed) {}

  Assembly(DataFolder folder, Body body) {
    this.folder = folder;
    this.body = body;
    this.face = Landmarks.vertices();
    this.openings = new Shelf<>(key -> new Openings(body));
  }

  CharacterModel model(PersonDescription person) throws CharacterException {
    double[] shape = body.shape(person.build(), person.details());
    List<MeshPart> worn = new ArrayList<>();
    List<Use> uses = new ArrayList<>();
    BitSet hidden = new BitSet();
    for (Worn thing : person.worn()) {
      Use use = new Use(thing.kind(), thing.file(), thing.cut(), thing.mirrored());
      if (Openings.matters(thing.kind())) {
        uses.add(use);
      }
      Garment garment = garments.get(use.plain());
      hidden.or(garment.file().hidden());
      Material look = material(thing, garment);
      double[] under = thing.mirrored() ? body.mirrored(shape) : shape;
      worn.add(garment.on(under, thing, look).withOpenness(shades.get(use).own()));
    }
    Surface skin = skins.get(hidden);
    Look look = new Look(pictures.get(person.skin().material()), SKIN_TEXELS, false, false);
    Tint tint = person.skin().tint();
    Material material =
        new Material(textures.get(look), tint, false, false, person.skin().specular());
    List<MeshPart> parts = new ArrayList<>();
    byte[] shaded = shadedSkins.get(new Outfit(hidden, List.copyOf(uses)));
    parts.add(skin.part("body", material, shape, 0).withOpenness(shaded));
    List<MeshPart> mouth = body.mouth().parts(material, shape);
    for (int i = 0; i < mouth.size(); i++) {
      parts.add(mouth.get(i).withOpenness(openings.get("").mouth().get(i)));
    }
    parts.addAll(worn);
    int[] marks = IntStream.of(face).map(skin::drawnVertex).toArray();
    return new CharacterModel(person.id(), body.rig().skeleton(shape), parts, marks, marks);
  }

  private Surface skin(BitSet hidden) {
    return body.skin(hidden, face);
  }

  private Garment garment(Use use) throws CharacterException {
    if (ScalpHair.makes(use.file())) {
      return ScalpHair.garment(body, use.file());
    }
    ProxyFile proxy =
        ProxyFile.read(folder.text(folder.file(use.file())), body.mesh().vertexCount());
    boolean eyes = use.kind() == Worn.Kind.EYES;
    return Garment.read(
        folder,
        proxy,
        body,
        eyes ? textures.get(new Look(ownPicture(proxy), OTHER_TEXELS, false, false)) : FLAT,
        use.kind(),
        use.cut());
  }

  private Openings.Shade shade(Use use) throws CharacterException {
    if (use.mirrored()) {
      Openings.Shade plain = shades.get(use.plain());
      return new Openings.Shade(plain.own(), openings.get("").mirrored(plain.skin()));
    }
    Garment garment = garments.get(use);
    Worn thing = Worn.plain(use.kind(), use.file());
    return openings.get("").of(garment, use.kind(), material(thing, garment));
  }

  private byte[] shadedSkin(Outfit outfit) throws CharacterException {
    List<byte[]> left = new ArrayList<>();
    for (Use use : outfit.things()) {
      left.add(shades.get(use).skin());
    }
    return openings.get("").skin(skins.get(outfit.hidden()), left);
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
    String made = proxy.file().toString().replace('\\', '/');
    if (ScalpHair.makes(made)) {
      return made;
    }
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
    if (ScalpHair.makes(look.picture())) {
      return TextureFile.dyeable(ScalpHair.texture());
    }
    Texture texture =
        look.picture().isEmpty()
            ? FLAT
            : TextureFile.read(folder.file(look.picture()), look.texels());
    texture = look.dyed() ? TextureFile.dyeable(texture) : texture;
    return look.cutout() ? TextureFile.cutout(texture) : texture;
  }
}
