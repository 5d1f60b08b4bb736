/**
 * The network that watches: {@link org.kubi.app.panel.network.NetworkView}, {@link
 * org.kubi.app.panel.network.NetworkViewModel}; the panel's own words for a network are {@link
 * org.kubi.app.panel.network.PoseNetwork} and {@link org.kubi.app.panel.network.Reading}.
 */
@NullMarked
package org.kubi.app.panel.network;

import org.jspecify.annotations.NullMarked;
