package org.kubi.app.gui;

import java.util.List;
import org.kubi.app.panel.compare.HeadFinder;
import org.kubi.app.panel.network.PoseNetwork;
import org.kubi.app.panel.photo.PhotoOpener;
import org.kubi.app.panel.studio.RendererOpener;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.render.character.CharacterSource;

/**
 * What the workbench works with; tests bring their own.
 *
 * @param sources where people come from, at least one
 * @param renderers how a renderer is opened
 * @param networks how a trained network is opened
 * @param photos how a photo is read
 * @param heads how the finder of heads is opened
 * @param people where the people of recipes come from; for any thread
 * @param notices what could not be had, a sentence each
 */
public record Equipment(
    List<CharacterSource> sources,
    RendererOpener renderers,
    PoseNetwork.Opener networks,
    PhotoOpener photos,
    HeadFinder.Opener heads,
    SourceFinder people,
    List<String> notices) {
  public Equipment {
    sources = List.copyOf(sources);
    notices = List.copyOf(notices);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("there is at least one source of people, found none");
    }
  }
}
