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

/** Decides what the status line says, and keeps the newest trouble for the notification. */
public final class StatusViewModel implements RenderThread.Listener {
  private final Texts texts;
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private final ReadOnlyStringWrapper renderer = new ReadOnlyStringWrapper(this, "renderer", "");
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private int troubles;

  public StatusViewModel(Texts texts) {
    this.texts = texts;
    message.set(texts.of("status.welcome"));
    renderer.set(texts.of("status.renderer.opening"));
  }

  /**
   * Something went wrong.
   *
   * @param number counts from 1, so that the same sentence twice is heard twice
   * @param sentence what and what to do
   */
  public record Trouble(int number, String sentence) {}

  /** The newest message. */
  public ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /** The renderer's name. */
  public ReadOnlyStringProperty renderer() {
    return renderer.getReadOnlyProperty();
  }

  /** The newest trouble. */
  public ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
    return trouble.getReadOnlyProperty();
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
    trouble.set(Optional.of(new Trouble(++troubles, sentence)));
  }

  @Override
  public void opened(String name, Optional<String> notice) {
    renderer.set(texts.of("status.renderer", name));
    notice.ifPresent(message::set);
  }

  @Override
  public void trouble(String sentence) {
    tell(sentence);
  }
}
