package org.attest.source;

import java.nio.charset.StandardCharsets;

import org.attest.text.InputException;

/** Checks by a file's first bytes that it is of the format that its name says. */
final class Signature {

    private static final int HEAD = 1024;
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Signature() {}

    static void check(FileKind kind, byte[] bytes, String where) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (kind == FileKind.DOCX && head.startsWith(new String(OLE, StandardCharsets.ISO_8859_1))) {
            refuseOldWord(bytes, where);
        }
        boolean fits = switch (kind) {
            case PDF -> head.contains("%PDF-");
            case DOCX, ODT, EPUB -> head.startsWith("PK");
            case RTF -> head.stripLeading().startsWith("{\\rtf");
            case HTML, EML -> !head.startsWith("PK") && !head.startsWith("%PDF-");
            case TEXT, MARKDOWN -> true;
        };
        if (!fits) {
            throw new InputException(where, "is not of the format that its name says", "Give it the extension of its real format");
        }
    }

    /** What was .doc before, and what is .docx under a password, begin alike. */
    private static void refuseOldWord(byte[] bytes, String where) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        if (all.contains(new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))) {
            throw new InputException(where, "is encrypted", "Save it without a password and try again");
        }
        throw new InputException(where, "is a document of an older Word", "Save it as .docx");
    }
}
