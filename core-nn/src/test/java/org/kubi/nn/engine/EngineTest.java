package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class EngineTest {
  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void oneDnnIsUsedOnLinux() {
    EngineReport report = Engine.check();
    assertTrue(report.nativeOneDnn(), report.sentence());
    assertTrue(report.layerHelper(), report.sentence());
    assertFalse(report.isTooSlow(), report.sentence());
    // How fast it is says nothing on a machine that is busy with other things.
    assertTrue(report.gigaflops() > 0, report.sentence());
  }

  @Test
  void droppedHelpersAreCalledByTheirName() {
    EngineReport report = new EngineReport(true, false, 4, 2, true, "");
    assertTrue(report.isTooSlow());
    assertTrue(report.sentence().contains("helpers.disable"), report.sentence());
  }

  @Test
  void processorsWithoutOneDnnAreNotBlamed() {
    EngineReport report = new EngineReport(false, false, 4, 2, false, "");
    assertFalse(report.isTooSlow());
    assertEquals(
        "The learning engine works without oneDNN, which this processor does not have; a"
            + " convolution runs at 4 GFLOP/s on 2 cores.",
        report.sentence());
  }

  @Test
  void whatBecameOfCudaIsSaidBehind() {
    EngineReport report = new EngineReport(true, true, 4, 2, true, "The card is not there.");
    assertTrue(
        report.sentence().endsWith(" on 2 cores. The card is not there."), report.sentence());
  }
}
