package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class EarlyClassesTest {
  @Test
  void eachIsThere() throws ClassNotFoundException {
    ClassLoader loader = EarlyClassesTest.class.getClassLoader();
    for (String name : EarlyClasses.NAMES) {
      assertEquals(name, Class.forName(name, false, loader).getName());
    }
    assertEquals(EarlyClasses.NAMES.size(), new HashSet<>(EarlyClasses.NAMES).size(), "named once");
  }
}
