package org.kubi.app.panel.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.geometry.Pixel;
import org.kubi.image.Frame;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.scene.Scene;

class NeckFadeTest {
  private static final NeckFade UPRIGHT = new NeckFade(new Pixel(10, 40), new Pixel(10, 20), 0.5);

  @Test
  void aPixelBelowTheBandGoesAndOneAboveStays() {
    assertEquals(0, UPRIGHT.kept(new Pixel(10, 39)), 1e-9);
    assertEquals(0.5, UPRIGHT.kept(new Pixel(3, 40 - 20 * (0.5 - 0.175))), 1e-9);
    assertEquals(1, UPRIGHT.kept(new Pixel(17, 29)), 1e-9);
  }

  @Test
  void coverAndPremultipliedColourFadeTogether() {
    Picture faded =
        UPRIGHT.apply(new Picture(Frame.filled(20, 60, 3, 200), Frame.filled(20, 60, 1, 255)));
    assertEquals(200, faded.foreground().at(5, 10, 1));
    assertEquals(255, faded.cover().at(5, 10, 0));
    assertEquals(0, faded.foreground().at(5, 50, 1));
    assertEquals(0, faded.cover().at(5, 50, 0));
    double colour = faded.foreground().at(5, 33, 2) / 200.0;
    assertTrue(colour > 0 && colour < 1, "in the band, found " + colour);
    assertEquals(colour, faded.cover().at(5, 33, 0) / 255.0, 0.01);
  }

  @Test
  void aNoddedHeadKeepsItsChin() {
    Pose nodded = Pose.of(JointLimits.rotation(0, 0, 0), JointLimits.rotation(0, 10, 0));
    Look look =
        new Look(
            TestPeople.person(), nodded, Orbit.front(TestPeople.HEAD_CENTRE), LightSetting.STUDIO);
    Scene scene = look.ghost(nodded, 200, 200);
    NeckFade fade = NeckFade.of(scene);
    assertTrue(fade.whole() <= 0.6, "found " + fade.whole());
    assertEquals(1, fade.kept(fade.upper()), 1e-9);
  }

  @Test
  void aNeckSeenAlongItsAxisIsLeftAsItIs() {
    NeckFade along = new NeckFade(new Pixel(10, 10), new Pixel(10.2, 10), 0.5);
    Picture picture = new Picture(Frame.filled(20, 20, 3, 90), Frame.filled(20, 20, 1, 255));
    assertEquals(picture, along.apply(picture));
  }
}
