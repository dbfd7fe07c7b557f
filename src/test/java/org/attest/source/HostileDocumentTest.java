package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.attest.text.InputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileDocumentTest {

    private static final String SECRET = "the words of another file";
    private static final DocumentReader READER = new DocumentReader(new ReadingLimits(20 << 20, 2_000_000, Duration.ofSeconds(60), 96));

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void saysThatAPdfIsEncrypted() {
        assertRefused("a.pdf", SampleFiles.pdf("secret", SampleFiles.FIRST), "is encrypted");
    }

    @Test
    void saysThatADocxIsEncrypted() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(SampleFiles.docx(SampleFiles.paragraph(SampleFiles.FIRST)));
            }
            files.writeFilesystem(bytes);
        }
        assertRefused("a.docx", bytes.toByteArray(), "is encrypted");
    }

    @Test
    void refusesTextThatUnfoldsBeyondTheLimit() {
        byte[] bomb = SampleFiles.odt("", "<text:p>" + "word ".repeat(600_000) + "</text:p>");
        assertThat(bomb.length).isLessThan(50_000);
        assertRefused("a.odt", bomb, "unfolds into too much");
    }

    @Test
    void refusesAZipBombOfADocx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> read("bomb.docx", bytes.toByteArray()));
        assertStillReads();
    }

    @Test
    void survivesStructureDeeperThanAnyDocument() {
        int depth = 200_000;
        byte[] deep = ("<p>" + SampleFiles.FIRST + "</p>" + "<div>".repeat(depth) + "x" + "</div>".repeat(depth)).getBytes(StandardCharsets.UTF_8);
        assertThat(outcome("a.html", deep)).isNotEmpty();
        assertStillReads();
    }

    @Test
    void readsNoOtherFileThroughEntities() {
        Path secret = SampleFiles.write(folder, "secret.txt", SECRET);
        String doctype = "<!DOCTYPE x [<!ENTITY leak SYSTEM \"" + secret.toUri() + "\">]>";
        assertSaysNoSecret("a.odt", SampleFiles.odt(doctype, "<text:p>" + SampleFiles.FIRST + "&leak;</text:p>"));
        assertSaysNoSecret("a.docx", SampleFiles.docx(doctype.replace("DOCTYPE x", "DOCTYPE w"), "<w:p><w:r><w:t>" + SampleFiles.FIRST + "&leak;</w:t></w:r></w:p>"));
        assertSaysNoSecret("a.epub", SampleFiles.epub("<p>" + SampleFiles.FIRST + "</p><iframe src=\"" + secret.toUri() + "\"></iframe>"));
        assertStillReads();
    }

    @Test
    void asksNobodyOnTheNetwork() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            server.configureBlocking(false);
            String url = "http://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort() + "/x";
            String doctype = "<!DOCTYPE x SYSTEM \"" + url + "\" [<!ENTITY leak SYSTEM \"" + url + "\">]>";
            for (String name : new String[] {"a.html", "a.odt", "a.docx"}) {
                byte[] content = switch (name) {
                    case "a.html" -> (doctype + "<base href='" + url + "'><img src='" + url + "'><link rel=stylesheet href='" + url + "'><p>"
                            + SampleFiles.FIRST).getBytes(StandardCharsets.UTF_8);
                    case "a.odt" -> SampleFiles.odt(doctype, "<text:p>" + SampleFiles.FIRST + "&leak;</text:p>");
                    default -> SampleFiles.docx(doctype, SampleFiles.paragraph(SampleFiles.FIRST + "&leak;"));
                };
                outcome(name, content);
            }
            assertThat(server.accept()).as("a connection").isNull();
            assertCanBeReached(server);
        }
    }

    @Test
    void refusesAWrongExtension() {
        assertRefused("a.docx", SampleFiles.pdf("", SampleFiles.FIRST), "is not of the format that its name says");
        assertRefused("a.pdf", SampleFiles.FIRST.getBytes(StandardCharsets.UTF_8), "is not of the format that its name says");
    }

    @Test
    void refusesATruncatedFileWithoutQuotingIt() {
        byte[] docx = SampleFiles.docx(SampleFiles.paragraph(SampleFiles.FIRST));
        assertRefused("a.docx", Arrays.copyOf(docx, docx.length / 2), "is damaged");
        assertStillReads();
    }

    /** Proves that the listening socket would have seen a connection. */
    private static void assertCanBeReached(ServerSocketChannel server) throws IOException {
        try (var client = SocketChannel.open(server.getLocalAddress())) {
            client.write(ByteBuffer.wrap(new byte[] {1}));
            server.configureBlocking(true);
            assertThat(server.accept()).isNotNull();
        }
    }

    private void assertSaysNoSecret(String name, byte[] content) {
        assertThat(outcome(name, content)).isNotEmpty().doesNotContain(SECRET);
    }

    /** The text, or the message of the refusal. */
    private String outcome(String name, byte[] content) {
        try {
            return read(name, content).document().text();
        } catch (InputException e) {
            return e.getMessage();
        }
    }

    private void assertRefused(String name, byte[] content, String reason) {
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> read(name, content))
                .withMessageContaining(name).withMessageContaining(reason).withMessageNotContaining("driver");
    }

    private void assertStillReads() {
        assertThat(read("good.html", ("<p>" + SampleFiles.FIRST).getBytes(StandardCharsets.UTF_8)).document().text()).isEqualTo(SampleFiles.FIRST);
    }

    private ReadResult read(String name, byte[] content) {
        return READER.read(SampleFiles.write(folder, name, content), Optional.empty());
    }
}
