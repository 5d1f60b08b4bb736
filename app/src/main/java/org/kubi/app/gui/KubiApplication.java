package org.kubi.app.gui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.kubi.app.panel.project.Places;
import org.kubi.app.panel.text.Texts;

/** The JavaFX application: one workbench in one window. */
public final class KubiApplication extends Application {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final GuiOptions options;
  private final Equipment equipment;
  private final Session session;
  private final Texts texts;
  private final CompletableFuture<Integer> closed;
  private Optional<Workbench> workbench = Optional.empty();
  private Optional<MainWindow> main = Optional.empty();
  private Optional<Stage> shown = Optional.empty();

  /** A window with nothing in it yet, for JavaFX's own launcher. */
  public KubiApplication() {
    this(Session.of(GuiOptions.defaults(), Places.standard()));
  }

  private KubiApplication(Session session) {
    this(session, Texts.in(session.locale(GuiOptions.defaults())));
  }

  private KubiApplication(Session session, Texts texts) {
    this(
        GuiOptions.defaults(),
        RealEquipment.of(GuiOptions.defaults(), texts),
        session,
        texts,
        new CompletableFuture<>());
  }

  /**
   * With options.
   *
   * @param closed completed with the exit code when the window is closed
   */
  KubiApplication(
      GuiOptions options,
      Equipment equipment,
      Session session,
      Texts texts,
      CompletableFuture<Integer> closed) {
    this.options = options;
    this.equipment = equipment;
    this.session = session;
    this.texts = texts;
    this.closed = closed;
  }

  @Override
  public void start(Stage stage) {
    Workbench bench = new Workbench(options, equipment, session, texts, Platform::runLater);
    workbench = Optional.of(bench);
    MainWindow window = new MainWindow(bench);
    main = Optional.of(window);
    Scene scene = new Scene(window, WIDTH, HEIGHT);
    scene.getStylesheets().add(MainWindow.stylesheet());
    window.addShortcuts(scene);
    stage.titleProperty().bind(bench.title());
    stage.setMinWidth(960);
    stage.setMinHeight(640);
    stage.setScene(scene);
    stage.setOnCloseRequest(
        request -> {
          if (!Leaving.allowed(bench, stage)) {
            request.consume();
          }
        });
    Optional<PulseWatch> watch =
        options.pulsesFile().map(file -> new PulseWatch(bench, scene, file));
    shown = Optional.of(stage);
    stage.setOnHidden(
        event -> {
          watch.ifPresent(PulseWatch::write);
          window.stop();
          bench.close();
          closed.complete(0);
        });
    stage.show();
    window.start();
    bench.openWhatWasAskedFor();
    if (options.screenshotFile().isEmpty()) {
      window.prepare(); // a picture of the window shows one workspace
    }
    options
        .screenshotFile()
        .ifPresent(
            file ->
                new Screenshot(bench, scene, file)
                    .takeWhenSettled(
                        written -> {
                          closed.complete(written ? 0 : 1);
                          stage.close();
                        }));
  }

  /** What the window shows, once it is open. */
  Optional<Workbench> workbench() {
    return workbench;
  }

  /** Whether all that the window makes ahead of time is made. */
  boolean prepared() {
    return main.map(window -> window.wings().ready()).orElse(false);
  }

  /** Closes the window without a question. */
  void close() {
    shown.ifPresent(Stage::close);
  }

  /** A fault of ours on the toolkit's thread: the window lives on. */
  void fault(Throwable fault) {
    System.getLogger(KubiApplication.class.getName())
        .log(System.Logger.Level.ERROR, "unexpected fault in the window", fault);
    workbench.ifPresent(bench -> bench.status().tell(bench.texts().of("fault", fault)));
  }
}
