package org.kubi.render.character.gltf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

/** Materials and textures. */
class LooksTest {
  @TempDir private Path folder;

  private static GltfWriter stick() {
    GltfWriter out = new Stick().writer();
    Stick.primitive(out).put("material", 0);
    float[] uv = new float[new Stick().positions.size() / 3 * 2];
    for (int i = 0; i < uv.length; i++) {
      uv[i] = i % 2 == 0 ? 0.25f : 0.75f;
    }
    Stick.attributes(out).put("TEXCOORD_0", out.floats("VEC2", uv));
    return out;
  }

  private GltfFigure.Built build(GltfWriter out) throws Exception {
    GltfFigure figure = GltfFigure.read(out.writeGlb(folder.resolve("looks.glb")));
    return figure.build("test", figure.guess().map(), Map.of());
  }

  private static BufferedImage image(int... argb) {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 4; i++) {
      image.setRGB(i % 2, i / 2, argb[i % argb.length]);
    }
    return image;
  }

  private static int[] texel(Texture texture, int at) {
    int[] out = new int[4];
    for (int c = 0; c < 4; c++) {
      out[c] = texture.rgba()[4 * at + c] & 0xff;
    }
    return out;
  }

  private static ObjectNode textured(GltfWriter out, byte[] picture) {
    ObjectNode material = out.add("materials");
    material
        .putObject("pbrMetallicRoughness")
        .putObject("baseColorTexture")
        .put("index", out.texture(picture, "image/png"));
    return material;
  }

  @Test
  void aTextureKeepsItsColoursAndTheFactorBecomesATintOfThePicture() throws Exception {
    GltfWriter out = stick();
    ObjectNode material =
        textured(
            out,
            FigureExport.encoded(image(0xffff0000, 0xff00ff00, 0xff0000ff, 0xff102030), "png"));
    GltfWriter.numbers(
        ((ObjectNode) material.path("pbrMetallicRoughness")).putArray("baseColorFactor"),
        1,
        0.2140411,
        0,
        1);
    Material look = build(out).model().parts().get(0).material();
    assertArrayEquals(new int[] {0, 255, 0, 255}, texel(look.texture(), 1));
    assertArrayEquals(new int[] {16, 32, 48, 255}, texel(look.texture(), 3));
    assertEquals(1, look.tint().red(), 1e-9);
    // Linear 0.214 is 0.5 in a picture.
    assertEquals(0.5, look.tint().green(), 1e-6);
    assertEquals(0, look.tint().blue(), 1e-9);
    assertFalse(look.cutout());
  }

  @Test
  void grayAndJpegPicturesKeepTheirValues() throws Exception {
    BufferedImage gray = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 4; i++) {
      gray.getRaster().setSample(i % 2, i / 2, 0, 100);
    }
    for (String format : List.of("png", "jpg")) {
      GltfWriter out = stick();
      textured(out, FigureExport.encoded(gray, format));
      int[] texel = texel(build(out).model().parts().get(0).material().texture(), 0);
      assertEquals(100, texel[0], 2, format);
      assertEquals(100, texel[2], 2, format);
      assertEquals(255, texel[3], format);
    }
  }

  @Test
  void largePicturesBecomeSmallByArea() throws Exception {
    GltfWriter out = stick();
    BufferedImage large = new BufferedImage(2048, 1024, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 2048; x++) {
      for (int y = 0; y < 1024; y++) {
        large.setRGB(x, y, x % 2 == 0 ? 0 : 0x646464);
      }
    }
    textured(out, FigureExport.encoded(large, "png"));
    Texture texture = build(out).model().parts().get(0).material().texture();
    assertEquals(1024, texture.width());
    assertEquals(512, texture.height());
    assertEquals(50, texel(texture, 77)[1]);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 127, false", "0.5, 128, true", "0.2, 52, true", "0.2, 50, false"})
  void maskCutsWhereTheFileSays(double cutoff, int alpha, boolean solid) throws Exception {
    GltfWriter out = stick();
    textured(
            out, FigureExport.encoded(image(alpha << 24 | 0x808080, 0xff808080, 0x00ffffff), "png"))
        .put("alphaMode", "MASK")
        .put("alphaCutoff", cutoff);
    Material look = build(out).model().parts().get(0).material();
    assertTrue(look.cutout());
    assertEquals(solid, texel(look.texture(), 0)[3] >= Material.CUTOUT_ALPHA);
    assertTrue(texel(look.texture(), 1)[3] >= Material.CUTOUT_ALPHA);
    // A hole has the colour of the rest, not its own white.
    assertEquals(128, texel(look.texture(), 2)[0], 1);
  }

  @Test
  void blendedHairIsCutOutAndBlendedSkinIsNot() throws Exception {
    GltfWriter out = stick();
    textured(out, FigureExport.encoded(image(0x30404040, 0xff404040), "png"))
        .put("alphaMode", "BLEND");
    Material hair = build(out).model().parts().get(0).material();
    assertTrue(hair.cutout());
    assertTrue(texel(hair.texture(), 0)[3] < Material.CUTOUT_ALPHA);
    GltfWriter solid = stick();
    textured(solid, FigureExport.encoded(image(0xff404040), "png")).put("alphaMode", "BLEND");
    assertFalse(build(solid).model().parts().get(0).material().cutout());
  }

  @Test
  void whatIsAsGoodAsInvisibleIsLeftOutWithANote() throws Exception {
    GltfWriter out = stick();
    out.add("materials");
    ObjectNode glass = out.add("materials").put("alphaMode", "BLEND").put("name", "Cornea");
    GltfWriter.numbers(
        glass.putObject("pbrMetallicRoughness").putArray("baseColorFactor"), 1, 1, 1, 0.1);
    ObjectNode more =
        ((com.fasterxml.jackson.databind.node.ArrayNode)
                out.list("meshes").path(0).path("primitives"))
            .addObject();
    more.setAll(Stick.primitive(out).deepCopy());
    more.put("material", 1);
    GltfFigure.Built built = build(out);
    assertEquals(1, built.model().parts().size());
    assertEquals(1, built.notes().size());
    assertTrue(built.notes().get(0).contains("Cornea"), built.notes().get(0));
  }

  @Test
  void aMissingPictureIsPlainWithANote() throws Exception {
    GltfWriter out = stick();
    ObjectNode material = out.add("materials").put("name", "Hair");
    material.putObject("pbrMetallicRoughness").putObject("baseColorTexture").put("index", 0);
    out.add("textures").put("source", 0);
    out.add("images").put("uri", "textures/hair.png");
    GltfFigure.Built built = build(out);
    MeshPart part = built.model().parts().get(0);
    assertEquals(Segment.HAIR.code(), part.segments()[0]);
    assertEquals(1, part.material().texture().width());
    assertEquals(60, texel(part.material().texture(), 0)[0]);
    assertTrue(built.notes().get(0).contains("textures/hair.png"), built.notes().get(0));

    Path picture = Files.createDirectories(folder.resolve("textures")).resolve("hair.png");
    Files.write(picture, FigureExport.encoded(image(0xff0a0b0c), "png"));
    GltfFigure figure = GltfFigure.read(folder.resolve("looks.glb"));
    GltfFigure.Built found = figure.build("test", figure.guess().map(), Map.of());
    assertEquals(List.of(), found.notes());
    assertArrayEquals(
        new int[] {10, 11, 12, 255}, texel(found.model().parts().get(0).material().texture(), 0));
  }

  @Test
  void aFigureWithoutMaterialsIsOfSkin() throws Exception {
    Material look = build(new Stick().writer()).model().parts().get(0).material();
    assertArrayEquals(new int[] {200, 160, 138, 255}, texel(look.texture(), 0));
  }

  @Test
  void textureTransformMovesTheCoordinates() throws Exception {
    GltfWriter out = stick();
    ObjectNode material = textured(out, FigureExport.encoded(image(0xff808080), "png"));
    ObjectNode transform =
        ((ObjectNode) material.path("pbrMetallicRoughness").path("baseColorTexture"))
            .putObject("extensions")
            .putObject("KHR_texture_transform");
    GltfWriter.numbers(transform.putArray("offset"), 0.125, 0.25);
    GltfWriter.numbers(transform.putArray("scale"), 0.5, 0.25);
    transform.put("rotation", Math.PI / 2);
    float[] uv = build(out).model().parts().get(0).uv();
    // KHR_texture_transform: translation x rotation x scale, the rotation taking v to u.
    assertEquals(0.125 + 0.25 * 0.75, uv[0], 1e-6);
    assertEquals(0.25 - 0.5 * 0.25, uv[1], 1e-6);
  }

  @ParameterizedTest
  @CsvSource({"10497, 0.25, 0.75", "33648, 0.75, 0.75", "33071, 3.25, -1.25"})
  void coordinatesInOtherTilesComeIntoTheFirst(int wrap, float u, float v) throws Exception {
    GltfWriter out = new Stick().writer();
    Stick.primitive(out).put("material", 0);
    textured(out, FigureExport.encoded(image(0xff808080), "png"));
    ((ObjectNode) out.list("textures").get(0)).put("sampler", 0);
    out.add("samplers").put("wrapS", wrap).put("wrapT", wrap);
    float[] uv = new float[new Stick().positions.size() / 3 * 2];
    for (int i = 0; i < uv.length; i++) {
      uv[i] = i % 2 == 0 ? 3.25f : -1.25f;
    }
    Stick.attributes(out).put("TEXCOORD_0", out.floats("VEC2", uv));
    MeshPart part = build(out).model().parts().get(0);
    assertEquals(u, part.uv()[0], 1e-6f);
    assertEquals(v, part.uv()[1], 1e-6f);
    assertEquals(new Stick().triangles.size(), part.triangles().length);
  }

  @ParameterizedTest
  @CsvSource({
    "F00_000_00_FaceMouth_00_FACE, MOUTH",
    "F00_000_00_Face_00_SKIN, SKIN",
    "F00_000_00_FaceEyelash_00_FACE, LASHES",
    "F00_000_00_FaceBrow_00_FACE, BROWS",
    "F00_000_00_EyeIris_00_EYE, EYES",
    "F00_000_00_HairBack_00_HAIR, HAIR",
    "F00_002_01_Tops_01_CLOTH, CLOTHES",
    "Wolf3D_Skin, SKIN",
    "Wolf3D_Outfit_Top, CLOTHES",
    "Wolf3D_Glasses, GLASSES",
    "Wolf3D_Headwear, HEADWEAR",
    "Wolf3D_Beard, BEARD",
    "Wolf3D_Teeth, MOUTH",
    "Std_Eyelash, LASHES",
    "eyebrow012, BROWS",
    "short02, HAIR",
    "male_casualsuit03, CLOTHES",
    "Landscape, SKIN"
  })
  void segmentsComeFromTheNames(String name, Segment segment) {
    assertEquals(segment, SegmentWords.of(List.of(name)), name);
  }
}
