package org.attest.annotation.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ModelReaderTest {

    @Test
    void readsTheNumbersThatJavaReads() throws IOException {
        Random random = new Random(5);
        String[] numbers = new String[20_000];
        for (int i = 0; i < numbers.length; i++) {
            float value = (random.nextFloat() - 0.5f) * (float) Math.pow(10, random.nextInt(12) - 4);
            numbers[i] = i % 2 == 0 ? Float.toString(value) : String.format(Locale.ROOT, "%.4f", value);
        }
        float[] read = new float[numbers.length];

        reader(String.join(" ", numbers)).decimals(read);

        for (int i = 0; i < numbers.length; i++) {
            assertThat(Float.floatToRawIntBits(read[i])).as(numbers[i]).isEqualTo(Float.floatToRawIntBits(Float.parseFloat(numbers[i])));
        }
    }

    @Test
    void readsSettingsAndWordsOfAnyLength() throws IOException {
        ModelReader reader = reader("dict=12\n" + "ü".repeat(90_000) + " -0.0000\n7");

        assertThat(reader.setting("dict")).isEqualTo(12);
        assertThat(reader.word()).isEqualTo("ü".repeat(90_000));
        assertThat(reader.word()).isEqualTo("-0.0000");
        assertThat(reader.integer()).isEqualTo(7);
    }

    @Test
    void refusesAFileThatEndsEarlyOrSaysSomethingElse() {
        assertThatThrownBy(() -> reader("").word()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> reader("pos=1\n").setting("dict")).isInstanceOf(IOException.class).hasMessageContaining("pos=1");
    }

    private static ModelReader reader(String text) {
        return new ModelReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
