package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_TRIANGLES;
import static org.lwjgl.opengl.GL11.glDrawArrays;
import static org.lwjgl.opengl.GL20.glUniform1i;

import org.kubi.render.RenderException;

/** {@link ShadeShader} for one kind of picture. */
final class ShadeProgram {
  /** Where {@link SceneBlocks} are bound. */
  static final int SCENE_BINDING = 0;

  private final GlProgram program;

  private ShadeProgram(GlProgram program) {
    this.program = program;
  }

  static ShadeProgram of(GlScope scope, ShadeShader.Kind kind) throws RenderException {
    GlProgram program = GlProgram.of(scope, ShadeShader.VERTEX, ShadeShader.fragment(kind));
    program.use();
    glUniform1i(program.uniform("rows"), Units.ROWS);
    glUniform1i(program.uniform("page"), Units.PAGE);
    glUniform1i(program.uniform("seen"), Units.SEEN);
    glUniform1i(program.uniform("depth"), Units.DEPTH);
    glUniform1i(program.uniform("shadowMaps"), Units.MAPS);
    program.bindBlock("Scene", SCENE_BINDING);
    return new ShadeProgram(program);
  }

  void use() {
    program.use();
  }

  /** Shades the whole viewport; some vertex array is bound. */
  void draw() {
    glDrawArrays(GL_TRIANGLES, 0, 3);
  }
}
