package org.attest.annotation.repair;

/** One shape that no English sentence has, and what becomes of it. */
interface Mend {

    /** Mends the tree where this token shows the shape. */
    void at(int token, Branches tree);
}
