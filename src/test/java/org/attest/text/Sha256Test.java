package org.attest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void isThatOfTheUtf8Bytes() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(HexFormat.of().formatHex(Sha256.begin().digest("Kilis, Ağustos".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Sha256.of("Kilis, Ağustos"));
    }
}
