package org.kubi.app.panel.status;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.kubi.app.panel.studio.RenderThread;
import org.kubi.app.panel.text.Texts;

/** Decides what the status line says, and keeps the newest notices. */
public final class StatusViewModel implements RenderThread.Listener {
  private final Texts texts;
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private final ReadOnlyStringWrapper renderer = new ReadOnlyStringWrapper(this, "renderer", "");
  private final ReadOnlyObjectWrapper<Optional<Notice>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Notice>> remark =
      new ReadOnlyObjectWrapper<>(this, "remark", Optional.empty());
  private int notices;

  public StatusViewModel(Texts texts) {
    this.texts = texts;
    message.set(texts.of("status.welcome"));
    renderer.set(texts.of("status.renderer.opening"));
  }

  /**
   * Something that the user should not miss.
   *
   * @param number counts from 1, so that the same sentence twice is heard twice
   * @param sentence what happened and what to do
   */
  public record Notice(int number, String sentence) {}

  /** The newest message. */
  public ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /** What draws, and why: a sentence. */
  public ReadOnlyStringProperty renderer() {
    return renderer.getReadOnlyProperty();
  }

  /** The newest trouble: something went wrong. */
  public ReadOnlyObjectProperty<Optional<Notice>> trouble() {
    return trouble.getReadOnlyProperty();
  }

  /** The newest remark: all is well, but not as one might expect. */
  public ReadOnlyObjectProperty<Optional<Notice>> remark() {
    return remark.getReadOnlyProperty();
  }

  /** The speed of the viewport in words; empty before it moves. */
  public StringBinding speed(ReadOnlyDoubleProperty framesPerSecond) {
    return Bindings.createStringBinding(
        () -> framesPerSecond.get() > 0 ? texts.of("status.speed", framesPerSecond.get()) : "",
        framesPerSecond);
  }

  /** Says something that is not trouble. */
  public void say(String sentence) {
    message.set(sentence);
  }

  /** Tells of trouble: in the line and as a notification. */
  public void tell(String sentence) {
    message.set(sentence);
    trouble.set(Optional.of(new Notice(++notices, sentence)));
  }

  /** Remarks on something: in the line and as a notification. */
  public void remark(String sentence) {
    message.set(sentence);
    remark.set(Optional.of(new Notice(++notices, sentence)));
  }

  @Override
  public void opened(String reason, boolean fellBack) {
    renderer.set(reason);
    if (fellBack) {
      remark(reason);
    }
  }

  @Override
  public void trouble(String sentence) {
    tell(sentence);
  }
}
