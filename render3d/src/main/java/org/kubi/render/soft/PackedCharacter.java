package org.kubi.render.soft;

import java.util.List;

/** A character's parts laid out for speed. */
record PackedCharacter(List<PackedPart> parts) {}
