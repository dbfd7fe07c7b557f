package org.attest.annotation;

import java.util.Set;

/** One step of linguistic analysis: reads the layers it requires, adds exactly those it provides. Safe for use by several threads. */
public interface Annotator {

    Set<Layer<?>> requires();

    Set<Layer<?>> provides();

    /** A new value; the given one is not changed. */
    AnnotatedText annotate(AnnotatedText text);
}
