package org.kubi.render.gl;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.Detail;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.ShadowRule;
import org.kubi.render.shade.SkinnedActor;

/**
 * Some scenes ready to be drawn together: what the device needs of them all is gathered first and
 * sent at once.
 */
final class Batch implements AutoCloseable {
  private static final int ROWS_PER_MOTION = 3;

  private final GlCache<CharacterModel, GlModel> models;
  private final TexturePage page;
  private final Rows rows;
  private final SceneBlocks blocks;
  private final Ranges ranges = new Ranges();
  private final Culling culling = new Culling(ranges);
  private final List<View> pictures = new ArrayList<>();
  private final List<View> maps = new ArrayList<>();
  private final int mostMaps;
  private boolean gray;

  Batch(GlScope scope, GlCache<CharacterModel, GlModel> models, TexturePage page, int mostMaps) {
    this.models = models;
    this.page = page;
    this.mostMaps = mostMaps;
    this.rows = new Rows(scope);
    this.blocks = new SceneBlocks(scope);
  }

  /**
   * What a camera or a light's map sees.
   *
   * @param matrix {@link Views}
   * @param draws one an actor
   * @param shadows how many lights of a camera's scene have them
   */
  @SuppressWarnings("ArrayRecordComponent") // on its way to the device, never compared
  record View(float[] matrix, List<Draw> draws, int shadows) {}

  /**
   * An actor in a view.
   *
   * @param who it is and where its rows are
   * @param mesh as fine as the view needs it
   * @param spans what of each group is in view
   */
  record Draw(Posed who, GlMesh mesh, Map<MeshGroup, Ranges.Span> spans) {}

  /**
   * A posed actor on the device.
   *
   * @param model who
   * @param bones where its bones are
   * @param motions its first row of motions
   * @param materials its first row of materials
   * @param firstMaterial how many materials the scene has before
   */
  record Posed(GlModel model, SkinnedActor bones, int motions, int materials, int firstMaterial) {}

  /** Begins anew. */
  void begin(boolean grayPictures) {
    gray = grayPictures;
    rows.clear();
    blocks.clear();
    ranges.clear();
    pictures.clear();
    maps.clear();
  }

  /** Adds a scene; false where there is no room beside those added before. */
  boolean add(Scene scene, SceneBlocks.Tile tile) {
    List<GlModel> cast = new ArrayList<>();
    List<SkinnedActor> skinned = new ArrayList<>();
    List<Materials.Seen> parts = new ArrayList<>();
    int needed = 0;
    for (Actor actor : scene.actors()) {
      GlModel model = models.get(actor.model());
      SkinnedActor posed = SkinnedActor.of(actor);
      model.looks().forEach(look -> parts.add(new Materials.Seen(look, posed.distance())));
      needed += ROWS_PER_MOTION * model.leaders().length + Materials.ROWS * model.looks().size();
      cast.add(model);
      skinned.add(posed);
    }
    boolean first = pictures.isEmpty();
    if (!first
        && (needed > rows.free() || maps.size() + scene.lighting().lights().size() > mostMaps)) {
      return false;
    }
    if (needed > rows.free()) {
      throw new IllegalArgumentException("the actors of a scene have too many bones and materials");
    }
    Optional<List<Materials.Levels>> levels = Materials.find(page, scene.camera(), parts, first);
    if (levels.isEmpty()) {
      return false;
    }
    int materials = rows.size();
    for (int i = 0; i < parts.size(); i++) {
      Materials.add(rows, parts.get(i).look().material(), levels.get().get(i), gray);
    }
    add(scene, tile, cast, skinned, materials);
    return true;
  }

  private void add(
      Scene scene,
      SceneBlocks.Tile tile,
      List<GlModel> cast,
      List<SkinnedActor> skinned,
      int materials) {
    Camera camera = scene.camera();
    List<Draw> draws = new ArrayList<>();
    List<SceneBlocks.Shadow> shadows = new ArrayList<>();
    Sides sides = Sides.of(camera, Views.NEAR_METRES);
    int before = 0;
    for (int i = 0; i < cast.size(); i++) {
      GlModel model = cast.get(i);
      int motions = rows.size();
      for (int leader : model.leaders()) {
        int size = SkinnedActor.FLOATS_PER_BONE;
        rows.add(skinned.get(i).motions(), size * leader, size);
      }
      Posed who =
          new Posed(model, skinned.get(i), motions, materials + Materials.ROWS * before, before);
      before += model.looks().size();
      double samplesPerMetre =
          MipRule.SAMPLES_PER_PIXEL * camera.focalPixels() / skinned.get(i).distance();
      draws.add(draw(who, model.mesh(Detail.step(samplesPerMetre)), sides));
      if (i == 0) {
        shadows = shadows(scene, who);
      }
    }
    pictures.add(new View(Views.of(camera), draws, shadows.size()));
    blocks.add(camera, scene.lighting(), tile, materials, shadows);
  }

  /** The maps of the lights with shadows, which show the first actor alone. */
  private List<SceneBlocks.Shadow> shadows(Scene scene, Posed who) {
    List<SceneBlocks.Shadow> shadows = new ArrayList<>();
    Vec3 centre = ShadowRule.centre(who.bones());
    for (DirectionalLight light : scene.lighting().lights()) {
      if (SceneBlocks.castsShadow(light)) {
        double[] axes = ShadowRule.rows(light.towards(), centre);
        shadows.add(new SceneBlocks.Shadow(light, axes, maps.size()));
        Draw draw = draw(who, who.model().casters(), Sides.of(axes));
        maps.add(new View(Views.of(axes), List.of(draw), 0));
      }
    }
    return shadows;
  }

  private Draw draw(Posed who, GlMesh mesh, Sides sides) {
    culling.pose(mesh, who.model().leaders(), who.bones().motions());
    Map<MeshGroup, Ranges.Span> spans = new EnumMap<>(MeshGroup.class);
    for (MeshGroup group : MeshGroup.values()) {
      Ranges.Span span = culling.inView(mesh, group, sides);
      if (!span.isEmpty()) {
        spans.put(group, span);
      }
    }
    return new Draw(who, mesh, spans);
  }

  /** What the cameras see, a scene each. */
  List<View> pictures() {
    return pictures;
  }

  /** What the maps of lights with shadows show. */
  List<View> maps() {
    return maps;
  }

  /** How many triangles all views so far have. */
  long triangles() {
    return ranges.triangles();
  }

  /** Sends what was gathered to the device. */
  void upload() {
    rows.upload(Units.ROWS);
    page.bind(Units.PAGE);
    blocks.upload();
  }

  /** Draws the surfaces of a group that are in a view. */
  void draw(View view, MeshGroup group, SkinProgram program) {
    boolean looking = false;
    for (Draw draw : view.draws()) {
      Ranges.Span span = draw.spans().get(group);
      if (span == null) {
        continue;
      }
      if (!looking) {
        program.view(view.matrix());
        looking = true;
      }
      Posed who = draw.who();
      program.actor(who.motions(), who.materials(), who.firstMaterial());
      draw.mesh().bind();
      ranges.draw(span);
    }
  }

  /** Shows a scene to {@link ShadeProgram}. */
  void bind(int scene) {
    blocks.bind(scene);
  }

  @Override
  public void close() {
    rows.close();
    blocks.close();
    ranges.close();
  }
}
