package org.attest.annotation.name;

import java.util.List;

import org.attest.annotation.Name;

/** One repair of a document's names. */
interface NameStep {

    /** The names after the repair: in order, not overlapping. */
    List<Name> apply(NameContext context, List<Name> names);
}
