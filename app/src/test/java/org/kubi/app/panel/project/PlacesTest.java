package org.kubi.app.panel.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
  @Test
  void eachSystemKeepsSettingsWhereItsUsersExpectThem() {
    assertEquals(
        Path.of("/home/ada/.config/kubi/preferences.json"),
        Places.of("Linux", "/home/ada", Map.of()).preferences());
    assertEquals(
        Path.of("/settings/kubi/preferences.json"),
        Places.of("Linux", "/home/ada", Map.of("XDG_CONFIG_HOME", "/settings")).preferences());
    assertEquals(
        Path.of("/Users/ada/Library/Application Support/Kubi/preferences.json"),
        Places.of("Mac OS X", "/Users/ada", Map.of()).preferences());
    assertEquals(
        Path.of("/roaming/Kubi/preferences.json"),
        Places.of("Windows 11", "/home/ada", Map.of("APPDATA", "/roaming")).preferences());
    assertEquals(
        Path.of("/home/ada/Kubi"), Places.of("Linux", "/home/ada", Map.of()).firstProject());
  }
}
