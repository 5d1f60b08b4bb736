package org.kubi.render.gl;

import static org.lwjgl.opengl.GL20.glUniform1f;
import static org.lwjgl.opengl.GL20.glUniform1i;
import static org.lwjgl.opengl.GL20.glUniform3i;
import static org.lwjgl.opengl.GL20.glUniformMatrix4fv;

import org.kubi.render.RenderException;
import org.kubi.render.character.Material;

/** {@link SkinShader} for pictures or maps, for surfaces with or without holes. */
final class SkinProgram {
  private final GlProgram program;
  private final int actor;
  private final int view;

  private SkinProgram(GlProgram program) {
    this.program = program;
    actor = program.uniform("actor");
    view = program.uniform("view");
  }

  /** Programs of one kind. */
  record Pair(SkinProgram opaque, SkinProgram cutout) {
    /** Those of maps. */
    static Pair ofMaps(GlScope scope) throws RenderException {
      return of(scope, "", "");
    }

    /** Those of pictures. */
    static Pair ofPictures(GlScope scope, Packing packing) throws RenderException {
      return of(scope, SkinShader.PICTURE, packing.pack());
    }

    private static Pair of(GlScope scope, String kind, String pack) throws RenderException {
      return new Pair(
          SkinProgram.of(scope, kind, pack), SkinProgram.of(scope, kind + SkinShader.CUTOUT, pack));
    }

    SkinProgram of(MeshGroup group) {
      return group.cutout() ? cutout : opaque;
    }
  }

  private static SkinProgram of(GlScope scope, String kind, String pack) throws RenderException {
    GlProgram program =
        GlProgram.of(
            scope, kind + SkinShader.VERTEX, kind + SkinShader.PAGE + pack + SkinShader.FRAGMENT);
    program.use();
    glUniform1i(program.uniform("rows"), Units.ROWS);
    glUniform1i(program.uniform("page"), Units.PAGE);
    // A hair below, so that a plain texel of just this alpha is none the device's rounding can
    // lose.
    glUniform1f(program.uniform("cutoutAlpha"), (Material.CUTOUT_ALPHA - 0.02f) / 255f);
    return new SkinProgram(program);
  }

  void use() {
    program.use();
  }

  /** What is looked at: {@link Views}. */
  void view(float[] columns) {
    glUniformMatrix4fv(view, false, columns);
  }

  /**
   * Who is drawn.
   *
   * @param motions first row of its motions
   * @param materials first row of its materials
   * @param firstMaterial how many materials the scene has before
   */
  void actor(int motions, int materials, int firstMaterial) {
    glUniform3i(actor, motions, materials, firstMaterial);
  }
}
