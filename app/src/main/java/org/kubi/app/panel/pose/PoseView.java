package org.kubi.app.panel.pose;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.NumberSlider;
import org.kubi.app.panel.text.Texts;

/** Sliders for neck and head. */
public final class PoseView extends VBox {

  public PoseView(PoseViewModel model, Texts texts) {
    getStyleClass().add("panel");
    Button rest = Controls.iconButton(Material2AL.ACCESSIBILITY_NEW, texts.of("pose.rest.tip"));
    rest.setOnAction(event -> model.editor().rest());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(Controls.heading(texts.of("pose.title")), gap, rest);
    heading.getStyleClass().add("heading-row");
    getChildren().add(heading);
    Label neck = Controls.subheading(texts.of("pose.neck"));
    Label head = Controls.subheading(texts.of("pose.head"));
    VBox.setMargin(head, new Insets(4, 0, 0, 0));
    for (PoseAngle angle : PoseAngle.values()) {
      if (angle == PoseAngle.NECK_NOD) {
        getChildren().add(neck);
      } else if (angle == PoseAngle.HEAD_TURN) {
        getChildren().add(head);
      }
      NumberSlider slider =
          new NumberSlider(
              texts.of("pose." + angle.key()),
              texts.of("pose." + angle.key() + ".tip", angle.low(), angle.high()),
              angle.low(),
              angle.high(),
              0,
              "%.1f");
      slider.setId("pose-" + angle.key().replace('.', '-'));
      slider.value().bindBidirectional(model.angle(angle));
      slider.onGesture(model.editor()::begin, model.editor()::end);
      getChildren().add(slider);
    }
  }
}
