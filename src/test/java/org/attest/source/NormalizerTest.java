package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalizerTest {

    private final Normalizer normalizer = new Normalizer("a.txt");

    @Test
    void endsLinesAlike() {
        assertThat(normalizer.normalize("a\r\nb\rc\u2028d\u2029e\n")).isEqualTo("a\nb\nc\nd\n\ne");
    }

    @Test
    void composesLettersAndRemovesWhatIsInvisible() {
        assertThat(normalizer.normalize("\ufeffcafe\u0301 de\u00adtention zero\u200bwidth no\u00a0break")).isEqualTo("café detention zerowidth no break");
        assertThat(normalizer.problems()).isEmpty();
    }

    @Test
    void keepsJoinersOfScriptsThatNeedThem() {
        assertThat(normalizer.normalize("می\u200cخواهم ab\u200ccd")).isEqualTo("می\u200cخواهم abcd");
    }

    @Test
    void replacesBrokenCharactersWithAProblem() {
        assertThat(normalizer.normalize("a\ud800b\u0007c\0d")).isEqualTo("a\ufffdb\ufffdc\ufffdd");
        assertThat(normalizer.problems()).hasSize(1);
    }

    @Test
    void isIdempotent() {
        String once = normalizer.normalize("  \n\n a\t \r\n\r\nÅ\u0327 x\u2029");
        assertThat(normalizer.normalize(once)).isEqualTo(once);
    }
}
