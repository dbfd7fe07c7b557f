package org.attest.query;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class MemoryFuseTest {

    @Test
    void mayBeClosedByTheEndOfServingAndOfTheProgram() {
        MemoryFuse fuse = MemoryFuse.watching();
        fuse.close();

        assertThatCode(fuse::close).doesNotThrowAnyException();
    }
}
