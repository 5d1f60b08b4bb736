/**
 * Networks of other makers, to be measured beside ours: {@link org.kubi.nn.peer.PeerModel} says
 * what one takes and answers, {@link org.kubi.nn.peer.PeerNetwork} runs it.
 */
@NullMarked
package org.kubi.nn.peer;

import org.jspecify.annotations.NullMarked;
