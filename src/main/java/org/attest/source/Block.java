package org.attest.source;

/** One paragraph as a format delivers it, not yet normalised; may hold line breaks, never blank lines that matter. */
record Block(Hint hint, String text) {}
