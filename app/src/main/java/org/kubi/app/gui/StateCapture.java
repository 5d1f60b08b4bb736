package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kubi.app.panel.data.GenerateViewModel;
import org.kubi.app.panel.photo.Photo;
import org.kubi.app.panel.project.ProjectState;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.render.character.gltf.GltfSource;

/** How a window looks now, in the words in which a project keeps it. */
final class StateCapture {
  private StateCapture() {}

  static ProjectState of(Workbench bench) {
    Desk desk = bench.desk();
    LightSetting light = bench.studio().light().get();
    GenerateViewModel generate = desk.data().generate();
    Optional<Photo> photo = bench.photo().photo().get();
    return new ProjectState(
        desk.workspace().get(),
        bench.character().source().get().id(),
        bench.character().seed().get(),
        pose(bench),
        orbit(bench.studio().orbit().get()),
        List.of(light.brightness(), light.contrast(), light.azimuth(), light.elevation()),
        bench.studio().convention().get().name(),
        bench.network().folder().map(Path::toString).orElse(""),
        photo.map(one -> whole(one.file())).orElse(""),
        bench
            .photo()
            .box()
            .get()
            .filter(box -> photo.isPresent())
            .map(b -> List.of(b.x(), b.y(), b.width(), b.height()))
            .orElse(List.of()),
        desk.project().linked().stream().map(Path::toString).toList(),
        desk.data().folder().map(Path::toString).orElse(""),
        desk.compare().files().stream().map(Path::toString).toList(),
        HeadStates.of(desk.compare().rows()),
        light.scene().map(LampNumbers::of).orElse(List.of()),
        bench.character().figure().map(GltfSource::file).map(StateCapture::whole).orElse(""),
        desk.compare().lineup().places().stream().map(StateCapture::whole).toList(),
        generate.chosenWord(),
        List.of((long) generate.count().get(), generate.seed().get(), (long) generate.size().get()),
        DraftStates.of(desk.data()),
        desk.train().form().texts());
  }

  private static String whole(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  private static Map<String, List<Double>> pose(Workbench bench) {
    Map<String, List<Double>> pose = new TreeMap<>();
    bench
        .studio()
        .pose()
        .get()
        .rotations()
        .forEach((bone, r) -> pose.put(bone, List.of(r.w(), r.x(), r.y(), r.z())));
    return pose;
  }

  private static List<Double> orbit(Orbit orbit) {
    return List.of(
        orbit.yaw(),
        orbit.pitch(),
        orbit.distance(),
        orbit.target().x(),
        orbit.target().y(),
        orbit.target().z(),
        orbit.roll(),
        orbit.fieldOfView());
  }
}
