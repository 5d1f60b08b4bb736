package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The check in a Java of its own, as its switches are read once. */
class HelpersOffTest {
  private static final String SWITCH = "-Dorg.eclipse.deeplearning4j.helpers.disable=";

  /** What the other Java runs. */
  static final class Check {
    private Check() {}

    public static void main(String[] args) {
      EngineReport report = Engine.check();
      System.out.println("slow=" + report.isTooSlow() + " " + report.sentence());
    }
  }

  private static String check(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Check.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed;
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void helpersThatAreOffAreNoticedAndWarnedOf() throws Exception {
    String printed = check(SWITCH + "true");
    assertTrue(printed.contains("slow=true THE STOCK LAYERS"), printed);
    assertTrue(printed.contains("WARNING"), printed);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void helpersAreSwitchedOnWhereNobodySaysAnything() throws Exception {
    String printed = check();
    assertTrue(printed.contains("slow=false The learning engine uses oneDNN"), printed);
  }
}
