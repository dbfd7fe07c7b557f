package org.attest.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files made to harm whoever reads them. */
public final class HostileFiles {

    private static final String GOOD = "<p>" + SampleFiles.FIRST + "</p>";

    private HostileFiles() {}

    /**
     * What must come of a file.
     *
     * @param message a piece of its refusal; empty where it must be read; {@code |} between two that may be
     */
    public record Hostile(byte[] bytes, String message) {

        public boolean fits(String refusal) {
            return !message.isEmpty() && Arrays.stream(message.split("\\|")).anyMatch(refusal::contains);
        }
    }

    /**
     * By file name.
     *
     * @param remote an address that must not be asked
     * @param secret a file that must not be read
     */
    public static Map<String, Hostile> all(String remote, URI secret) {
        Map<String, Hostile> all = new LinkedHashMap<>();
        String damaged = "is damaged or not of the format|unfolds into too much|needs more than|crashed its parser|holds no text|was not parsed within";
        all.put("zip-bomb.docx", new Hostile(bomb("word/document.xml"), damaged));
        all.put("zip-bomb.epub", new Hostile(bomb("c.xhtml"), damaged));
        all.put("zip-bomb.odt", new Hostile(SampleFiles.odt("", "<text:p>" + "word ".repeat(600_000) + "</text:p>"), "unfolds into too much"));
        all.put("nested.docx", new Hostile(nested(12), damaged));
        all.put("embedded.docx", new Hostile(with(SampleFiles.docx(SampleFiles.paragraph(SampleFiles.FIRST)), "word/embeddings/a.docx", bomb("word/document.xml")), damaged));
        all.put("pages.pdf", new Hostile(pdf("<</Type/Pages/Kids[2 0 R 2 0 R 3 0 R]/Count 2000000000>>", "(a)", false), damaged));
        all.put("stream.pdf", new Hostile(pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", "BT /F 9 Tf (word word) Tj ET\n".repeat(4_000_000), true), damaged));
        all.put("deep.pdf", new Hostile(pdf("<</Type/Pages/Kids[3 0 R]/Count 1/X " + "[".repeat(300_000) + "]".repeat(300_000) + ">>", "(a)", false), damaged));
        all.put("xfa.pdf", new Hostile(xfa(remote, secret), damaged));
        all.put("external.docx", new Hostile(external(remote, secret), ""));
        all.put("remote.html", new Hostile(("<meta http-equiv=refresh content='0;url=" + remote + "'><base href='" + remote + "'><link rel=stylesheet href='" + remote
                + "'><script src='" + remote + "'></script><script>fetch('" + remote + "')</script><iframe src='" + remote + "'></iframe><iframe src='" + secret + "'></iframe><img src='"
                + remote + "'><object data='" + remote + "'></object>" + GOOD).getBytes(StandardCharsets.UTF_8), ""));
        all.put("remote.eml", new Hostile(mail(remote, secret).getBytes(StandardCharsets.UTF_8), ""));
        all.put("deep.html", new Hostile((GOOD + "<div>".repeat(200_000) + "x").getBytes(StandardCharsets.UTF_8), "larger or deeper"));
        all.put("deep.rtf", new Hostile(("{\\rtf1 " + "{".repeat(200_000) + "x" + "}".repeat(200_000) + "}").getBytes(StandardCharsets.US_ASCII), damaged));
        all.put("no-sentence-end.txt", new Hostile("word ".repeat(300_000).getBytes(StandardCharsets.US_ASCII), "has a sentence of"));
        all.put("long-word.txt", new Hostile("x".repeat(1_500_000).getBytes(StandardCharsets.US_ASCII), "has a sentence of"));
        all.put("too-long.txt", new Hostile("A word. ".repeat(400_000).getBytes(StandardCharsets.US_ASCII), "holds more than"));
        all.put("pronouns.txt", new Hostile("She said he knew them. ".repeat(33_334).getBytes(StandardCharsets.US_ASCII), ""));
        all.put("empty.txt", new Hostile(new byte[0], "is empty"));
        all.put("blank.txt", new Hostile(" \n\u200b\n ".getBytes(StandardCharsets.UTF_8), "holds no text"));
        byte[] docx = SampleFiles.docx(SampleFiles.paragraph(SampleFiles.FIRST));
        all.put("truncated.docx", new Hostile(Arrays.copyOf(docx, docx.length / 2), "is damaged"));
        byte[] pdf = SampleFiles.pdf("", SampleFiles.FIRST);
        all.put("truncated.pdf", new Hostile(Arrays.copyOf(pdf, pdf.length / 3), damaged));
        all.put("encrypted.pdf", new Hostile(SampleFiles.pdf("secret", SampleFiles.FIRST), "is encrypted"));
        all.put("wrong.docx", new Hostile(pdf, "is not of the format that its name says"));
        all.put("wrong.txt", new Hostile(docx, "is NUL"));
        all.put("wrong.html", new Hostile(docx, "is not of the format|is damaged|is NUL|holds no text"));
        all.put("not-utf-8.txt", new Hostile("Caf\u00e9 M\u00fcller went home.".getBytes(StandardCharsets.ISO_8859_1), "is not UTF-8 text"));
        all.put("utf-16.txt", new Hostile("\ufeffMüller left for Kilis.".getBytes(StandardCharsets.UTF_16LE), ""));
        all.put("nul.txt", new Hostile("Ann left\u0000 Kilis.".getBytes(StandardCharsets.UTF_8), "is NUL"));
        all.put("surrogate.txt", new Hostile(halfCharacter(), "is not UTF-16BE text"));
        all.put("bidi.txt", new Hostile("Ann \u202eeoR\u202c left \u2066Kilis\u2069.".getBytes(StandardCharsets.UTF_8), ""));
        all.put("look-alike.txt", new Hostile("\u0410nn R\u043e\u0435 left Kilis. Ann Roe stayed.".getBytes(StandardCharsets.UTF_8), ""));
        all.put("markup.txt", new Hostile("<script>alert(1)</script> said \"><img src=x onerror=alert(1)>.".getBytes(StandardCharsets.UTF_8), ""));
        return all;
    }

    private static byte[] halfCharacter() {
        return new byte[] {(byte) 0xfe, (byte) 0xff, 0, 'A', (byte) 0xd8, 0x3d, 0, 'b'};
    }

    private static byte[] bomb(String entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(entry));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An archive in an archive in an archive. */
    private static byte[] nested(int depth) {
        byte[] inner = bomb("a");
        for (int i = 0; i < depth; i++) {
            inner = with(SampleFiles.zip(Map.of("[Content_Types].xml", "<Types/>")), "a.docx", inner);
        }
        return inner;
    }

    /** The archive with one entry more, or in another's place. */
    private static byte[] with(byte[] archive, String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] external(String remote, URI secret) {
        String relationships = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="%1$s" TargetMode="External"/>
                <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="%1$s" TargetMode="External"/>
                <Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" Target="%2$s" TargetMode="External"/>
                <Relationship Id="r4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/subDocument" Target="%2$s" TargetMode="External"/>
                </Relationships>""".formatted(remote, secret);
        return with(SampleFiles.docx(SampleFiles.paragraph(SampleFiles.FIRST)), "word/_rels/document.xml.rels", relationships.getBytes(StandardCharsets.UTF_8));
    }

    private static String mail(String remote, URI secret) {
        return """
                From: Ann Roe <ann@example.org>
                Subject: The road
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: message/external-body; access-type=URL; URL="%1$s"

                Content-Type: text/plain

                --b
                Content-Type: text/html

                <img src="%1$s"><iframe src="%2$s"></iframe><p>%3$s</p>
                --b--
                """.formatted(remote, secret, SampleFiles.FIRST).replace("\n", "\r\n");
    }

    private static byte[] xfa(String remote, URI secret) {
        String form = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM '" + secret + "'><!ENTITY b SYSTEM '" + remote + "'>]>"
                + "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template xmlns='http://www.xfa.org/schema/xfa-template/3.3/'><subform><field name='f'><value><text>&a;&b;</text></value></field></subform></template>"
                + "<xfa:datasets xmlns:xfa='http://www.xfa.org/schema/xfa-data/1.0/'><xfa:data><f>&a;&b;</f></xfa:data></xfa:datasets></xdp:xdp>";
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]/XFA 5 0 R>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\n5 0 obj<</Length " + form.length() + ">>stream\n" + form + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A document whose one page has this content, and whose tree of pages is this. */
    private static byte[] pdf(String pages, String content, boolean packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            byte[] stream = content.getBytes(StandardCharsets.ISO_8859_1);
            if (packed) {
                ByteArrayOutputStream small = new ByteArrayOutputStream();
                try (DeflaterOutputStream deflater = new DeflaterOutputStream(small)) {
                    deflater.write(stream);
                }
                stream = small.toByteArray();
            }
            out.write(("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj" + pages + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R"
                    + "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length " + stream.length + (packed ? "/Filter/FlateDecode" : "") + ">>stream\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(stream);
            out.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
