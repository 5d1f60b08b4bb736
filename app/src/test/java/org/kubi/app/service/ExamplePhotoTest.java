package org.kubi.app.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.framing.Box;
import org.kubi.image.Frame;
import org.kubi.pose.HeadAngles;
import org.kubi.render.character.builtin.BuiltInSource;

class ExamplePhotoTest {
  @Test
  void theFaceIsInItsBoxInTheMiddleOfThePicture() throws Exception {
    ExamplePhoto photo = ExamplePhoto.of(new BuiltInSource().person(ExamplePhoto.UNSEEN));
    Frame picture = photo.picture();
    Box box = photo.face();
    assertEquals(picture.width() / 2.0, box.centreX(), 40);
    assertTrue(box.height() > 0.2 * picture.height() && box.height() < 0.6 * picture.height());
    assertTrue(box.x() > 0 && box.y() > 0, "all of the face is in the picture");
    int centre = picture.at((int) box.centreX(), (int) box.centreY(), 0);
    assertTrue(centre != picture.at(2, 2, 0), "somebody stands before the wall");
    assertEquals(32, HeadAngles.of(photo.truth(), HeadAngles.Convention.AFLW2000).yaw(), 1e-6);
  }
}
