/**
 * The shapes of networks: a {@link org.kubi.nn.preset.NetworkPreset} says how pictures go in
 * ({@link org.kubi.nn.preset.InputScale}), which layers follow, which numbers come out ({@link
 * org.kubi.nn.preset.Outputs}) and by which loss they are learnt. All are listed in {@link
 * org.kubi.nn.preset.NetworkPresets}.
 */
@NullMarked
package org.kubi.nn.preset;

import org.jspecify.annotations.NullMarked;
