package org.kubi.render.gl;

import static org.lwjgl.opengl.GL20.GL_COMPILE_STATUS;
import static org.lwjgl.opengl.GL20.GL_FRAGMENT_SHADER;
import static org.lwjgl.opengl.GL20.GL_LINK_STATUS;
import static org.lwjgl.opengl.GL20.GL_VERTEX_SHADER;
import static org.lwjgl.opengl.GL20.glAttachShader;
import static org.lwjgl.opengl.GL20.glCompileShader;
import static org.lwjgl.opengl.GL20.glDetachShader;
import static org.lwjgl.opengl.GL20.glGetProgramInfoLog;
import static org.lwjgl.opengl.GL20.glGetProgrami;
import static org.lwjgl.opengl.GL20.glGetShaderInfoLog;
import static org.lwjgl.opengl.GL20.glGetShaderi;
import static org.lwjgl.opengl.GL20.glGetUniformLocation;
import static org.lwjgl.opengl.GL20.glLinkProgram;
import static org.lwjgl.opengl.GL20.glShaderSource;
import static org.lwjgl.opengl.GL20.glUseProgram;
import static org.lwjgl.opengl.GL31.glGetUniformBlockIndex;
import static org.lwjgl.opengl.GL31.glUniformBlockBinding;

import org.kubi.render.RenderException;

/** A vertex and a fragment shader, linked. */
final class GlProgram {
  private static final String VERSION = "#version 330 core\n";

  private final GlHandle program;

  private GlProgram(GlHandle program) {
    this.program = program;
  }

  /** Compiles and links; the driver's complaint is in the exception's message. */
  static GlProgram of(GlScope scope, String vertexSource, String fragmentSource)
      throws RenderException {
    GlHandle program = scope.program();
    try (GlScope building = new GlScope()) {
      GlHandle vertex = compiled(building, GL_VERTEX_SHADER, vertexSource);
      GlHandle fragment = compiled(building, GL_FRAGMENT_SHADER, fragmentSource);
      glAttachShader(program.name(), vertex.name());
      glAttachShader(program.name(), fragment.name());
      glLinkProgram(program.name());
      glDetachShader(program.name(), vertex.name());
      glDetachShader(program.name(), fragment.name());
    }
    if (glGetProgrami(program.name(), GL_LINK_STATUS) == 0) {
      throw refused(glGetProgramInfoLog(program.name()));
    }
    return new GlProgram(program);
  }

  private static GlHandle compiled(GlScope scope, int kind, String source) throws RenderException {
    GlHandle shader = scope.shader(kind);
    glShaderSource(shader.name(), VERSION + source);
    glCompileShader(shader.name());
    if (glGetShaderi(shader.name(), GL_COMPILE_STATUS) == 0) {
      throw refused(glGetShaderInfoLog(shader.name()));
    }
    return shader;
  }

  private static RenderException refused(String log) {
    return new RenderException(
        "The OpenGL driver does not take Kubi's shaders (%s); update it, or render in plain Java"
            .formatted(log.strip().replaceAll("\\s+", " ")));
  }

  void use() {
    glUseProgram(program.name());
  }

  /** The place of a uniform; -1, which OpenGL ignores, for one that the driver optimised away. */
  int uniform(String name) {
    return glGetUniformLocation(program.name(), name);
  }

  /** Sets where a uniform block's buffer is bound. */
  void bindBlock(String name, int binding) {
    glUniformBlockBinding(program.name(), glGetUniformBlockIndex(program.name(), name), binding);
  }
}
