package org.attest.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.attest.text.InputException;
import org.attest.text.Problem;

/**
 * Bytes of a plain text file into characters, without guessing: UTF-8, or UTF-16 with a byte-order mark.
 *
 * <p>A file that is neither is refused, since a wrong guess would misspell names without anybody noticing. One exception: where the
 * only foreign bytes are the typographic quotes, dashes and spaces that every Windows code page shares, nothing can be misspelt, and
 * the file is read with a {@link Problem}.
 */
final class TextDecoder {

    /** Euro, ellipsis, quotes, bullet, dashes, no-break space: the same in windows-1250 to windows-1258. */
    private static final String SHARED_PUNCTUATION = "\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u00a0";

    private TextDecoder() {}

    record Decoded(String text, List<Problem> problems) {}

    /** @throws InputException where the bytes are not text; the message names the first offending byte, counted from 0 */
    static Decoded decode(byte[] bytes, String name) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new Decoded(strictly(StandardCharsets.UTF_16LE, bytes, 2, name), List.of());
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new Decoded(strictly(StandardCharsets.UTF_16BE, bytes, 2, name), List.of());
        }
        refuseNul(bytes, name);
        int begin = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        if (hasOnlySharedPunctuation(bytes)) {
            return new Decoded(new String(bytes, Charset.forName("windows-1252")),
                    List.of(new Problem(name, "not UTF-8; its quotes and dashes were read as those of Windows")));
        }
        return new Decoded(strictly(StandardCharsets.UTF_8, bytes, begin, name), List.of());
    }

    private static String strictly(Charset charset, byte[] bytes, int begin, String name) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
        CharBuffer out = CharBuffer.allocate(bytes.length - begin + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new InputException(name, "byte %d is not %s text".formatted(in.position(), charset.name()),
                    "Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 \"%s\"".formatted(name), asCause(result));
        }
        return out.flip().toString();
    }

    private static CharacterCodingException asCause(CoderResult result) {
        try {
            result.throwException();
            return new CharacterCodingException();
        } catch (CharacterCodingException e) {
            return e;
        }
    }

    private static void refuseNul(byte[] bytes, String name) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new InputException(name, "byte %d is NUL, so this is no plain text".formatted(i),
                        "Give the file the extension of its real format, or save it as UTF-8 text");
            }
        }
    }

    private static boolean hasOnlySharedPunctuation(byte[] bytes) {
        boolean foreign = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                foreign = true;
                // In UTF-8 such a byte follows a lead byte, which is not in the list.
                if (SHARED_PUNCTUATION.indexOf(bytes[i] & 0xff) < 0) {
                    return false;
                }
            }
        }
        return foreign;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
