package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlDeviceTest {
  @ParameterizedTest
  @CsvSource({
    "'llvmpipe (LLVM 15.0.6, 256 bits)', false",
    "'zink Vulkan 1.3(llvmpipe (LLVM 19.1.7, 256 bits) (MESA_LLVMPIPE))', false",
    "softpipe, false",
    "'Software Rasterizer', false",
    "'Apple Software Renderer', false",
    "'GDI Generic', false",
    "'Microsoft Basic Render Driver', false",
    "'NVIDIA GeForce RTX 3060/PCIe/SSE2', true",
    "'Mesa Intel(R) UHD Graphics 620 (KBL GT2)', true",
    "'AMD Radeon RX 6800 (radeonsi, navi21, LLVM 15.0.7, DRM 3.54)', true",
    "'Apple M2', true"
  })
  void programsThatStandInForAGraphicsCardAreNotHardware(String name, boolean hardware) {
    assertEquals(hardware, new GlDevice(name, "4.5", 16384).isHardware());
  }
}
