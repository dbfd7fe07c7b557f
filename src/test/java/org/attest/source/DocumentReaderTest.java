package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.attest.text.Document;
import org.attest.text.InputException;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {

    private static final DocumentReader READER = new DocumentReader();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void readsHtmlWithTitleBylineHeadingCaptionAndDate() {
        Document document = read("page.html", """
                <html><head><title>The Closed Road - Border Review</title>
                <meta property="article:published_time" content="2018-06-03T10:00:00Z"></head><body>
                <nav><a href="/">Home</a></nav><h1>The Closed Road</h1><p>By Mara Levin</p>
                <figure><img src="http://example.org/x.png"><figcaption>The tea house</figcaption></figure>
                <p>%s</p><h2>A long wait</h2><p>%s</p>
                <div class="comments"><p>Nice story!</p></div><footer>Imprint</footer></body></html>
                """.formatted(SampleFiles.FIRST, SampleFiles.SECOND));
        assertThat(described(document)).containsExactly("TITLE The Closed Road", "BYLINE By Mara Levin", "CAPTION The tea house",
                "BODY " + SampleFiles.FIRST, "HEADING A long wait", "BODY " + SampleFiles.SECOND, "COMMENT Nice story!", "FURNITURE Imprint");
        assertThat(document.metadata().authors()).containsExactly("Mara Levin");
        assertThat(document.metadata().published()).contains(LocalDate.of(2018, 6, 3));
        assertThat(document.text()).doesNotContain("Home");
    }

    @Test
    void readsBoldQuestionsOfHtmlAsQuestions() {
        Document document = read("talk.html", """
                <h1>“Nobody knew”: interview with Ann Roe</h1><p>By Mara Levin</p><p>%s</p>
                <p><strong>When did you leave?</strong></p><p>In May, before the road was closed.</p>
                <p><strong>With whom?</strong></p><p>With my brother.</p><p><b>Tell me about the road.</b></p><p>It was long.</p>
                <p><b>Will you return?</b></p><p>Never.</p>""".formatted(SampleFiles.FIRST));
        assertThat(document.parts()).filteredOn(part -> part.kind() == PartKind.QUESTION)
                .hasSize(4).allMatch(part -> part.speakerName().equals(Optional.of("Mara Levin")));
        assertThat(document.parts()).filteredOn(part -> part.kind() == PartKind.ANSWER)
                .hasSize(4).allMatch(part -> part.speakerName().equals(Optional.of("Ann Roe")));
    }

    @Test
    void readsMarkdownWithoutItsMarks() {
        Document document = read("note.md", """
                ---
                author: Mara Levin
                date: 2018-06-03
                ---
                # The Closed Road

                %s He *insisted* on [this](http://example.org).

                ## A long wait

                %s
                """.formatted(SampleFiles.FIRST, SampleFiles.SECOND));
        assertThat(described(document)).containsExactly("TITLE The Closed Road", "BODY " + SampleFiles.FIRST + " He insisted on this.",
                "HEADING A long wait", "BODY " + SampleFiles.SECOND);
        assertThat(document.metadata().authors()).containsExactly("Mara Levin");
        assertThat(document.metadata().published()).contains(LocalDate.of(2018, 6, 3));
    }

    @Test
    void readsMarkdownInterviewWithBoldLabels() {
        Document document = read("talk.md", "# Talk\n\n**Mara Levin:** When did you leave?\n\n**Ann Roe:** In May.\n\nIt was hot.\n\n"
                + "**Mara Levin:** Alone?\n\n**Ann Roe:** No.\n");
        assertThat(described(document)).containsExactly("TITLE Talk", "QUESTION When did you leave?", "ANSWER In May.", "ANSWER It was hot.",
                "QUESTION Alone?", "ANSWER No.");
        assertThat(document.parts().getLast().speakerName()).contains("Ann Roe");
    }

    @Test
    void readsDocx() {
        byte[] docx = SampleFiles.docx(SampleFiles.styled("Title", "The Closed Road") + SampleFiles.paragraph("By Mara Levin")
                + SampleFiles.paragraph(SampleFiles.FIRST) + SampleFiles.styled("Heading2", "A long wait") + SampleFiles.paragraph(SampleFiles.SECOND));
        assertIsTheStory(read(SampleFiles.write(folder, "story.docx", docx)).document());
    }

    @Test
    void readsOdt() {
        byte[] odt = SampleFiles.odt("", "<text:h text:outline-level=\"1\">The Closed Road</text:h><text:p>By Mara Levin</text:p><text:p>"
                + SampleFiles.FIRST + "</text:p><text:h text:outline-level=\"2\">A long wait</text:h><text:p>" + SampleFiles.SECOND + "</text:p>");
        assertIsTheStory(read(SampleFiles.write(folder, "story.odt", odt)).document());
    }

    @Test
    void readsRtf() {
        assertIsTheStory(read("story.rtf", "{\\rtf1\\ansi The Closed Road\\par By Mara Levin\\par " + SampleFiles.FIRST + "\\par A long wait\\par "
                + SampleFiles.SECOND + "\\par}"));
    }

    @Test
    void readsEpub() {
        byte[] epub = SampleFiles.epub("<h1>The Closed Road</h1><p>By Mara Levin</p><p>" + SampleFiles.FIRST + "</p><h2>A long wait</h2><p>"
                + SampleFiles.SECOND + "</p>");
        assertIsTheStory(read(SampleFiles.write(folder, "story.epub", epub)).document());
    }

    @Test
    void readsPdfWithItsBrokenWordsJoined() {
        byte[] pdf = SampleFiles.pdf("", "The Closed Road", "", "By Mara Levin", "",
                "I met the driver at a tea house behind the bus sta-", "tion in Kilis, where he had been waiting since dawn.");
        Document document = read(SampleFiles.write(folder, "story.pdf", pdf)).document();
        assertThat(described(document)).containsExactly("TITLE The Closed Road", "BYLINE By Mara Levin",
                "BODY I met the driver at a tea house behind the bus station in Kilis, where he had been waiting since dawn.");
        assertThat(document.metadata().published()).isEmpty();
    }

    @Test
    void readsMailWithItsSenderAndDateButNotItsAttachments() {
        Document document = read("mail.eml", """
                From: Mara Levin <mara@example.org>
                To: Jon Roe <jon@example.org>
                Subject: The closed road
                Date: Sun, 3 Jun 2018 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                Dear Jon,

                %s

                Yours,

                Mara
                --b
                Content-Type: text/plain; charset=utf-8
                Content-Disposition: attachment; filename="secret.txt"

                ATTACHED WORDS
                --b--
                """.formatted(SampleFiles.FIRST).replace("\n", "\r\n"));
        assertThat(document.metadata().title()).isEqualTo("The closed road");
        assertThat(document.metadata().authors()).containsExactly("Mara Levin");
        assertThat(document.metadata().published()).contains(LocalDate.of(2018, 6, 3));
        assertThat(document.text()).contains(SampleFiles.FIRST).doesNotContain("ATTACHED");
    }

    @Test
    void givenDateWinsOverDateline() {
        Path file = SampleFiles.write(folder, "a.txt", "KILIS, Turkey, 3 June 2018 — " + SampleFiles.FIRST);
        assertThat(READER.read(file, Optional.of(LocalDate.of(2020, 1, 2))).document().metadata().published()).contains(LocalDate.of(2020, 1, 2));
        assertThat(READER.read(file, Optional.empty()).document().metadata().published()).contains(LocalDate.of(2018, 6, 3));
    }

    @Test
    void modificationTimeIsNoDate() {
        assertThat(read("a.txt", SampleFiles.FIRST).metadata().published()).isEmpty();
    }

    @Test
    void hashesTheNormalisedText() {
        Document unix = read("a.txt", "Ann Roe’s café\nwas shut.\n");
        Document windows = read("b.txt", "\ufeffAnn Roe’s cafe\u0301\r\nwas shut.  \r\n");
        assertThat(windows.text()).isEqualTo("Ann Roe’s café\nwas shut.");
        assertThat(windows.sha256()).isEqualTo(unix.sha256());
    }

    @Test
    void readsUtf16WithByteOrderMark() {
        Path file = SampleFiles.write(folder, "a.txt", ("\ufeff" + SampleFiles.FIRST).getBytes(StandardCharsets.UTF_16LE));
        assertThat(read(file).document().text()).isEqualTo(SampleFiles.FIRST);
    }

    @Test
    void refusesForeignEncodingNamingTheByte() {
        Path file = SampleFiles.write(folder, "a.txt", "Ann Roé".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> read(file)).withMessageContaining("a.txt: byte 6 is not UTF-8").withMessageContaining("iconv");
    }

    @Test
    void readsWindowsQuotesWithAProblem() {
        Path file = SampleFiles.write(folder, "a.txt", "“Go,” said Ann Roe – and left.".getBytes(Charset.forName("windows-1252")));
        ReadResult result = read(file);
        assertThat(result.document().text()).isEqualTo("“Go,” said Ann Roe – and left.");
        assertThat(result.problems()).extracting(Problem::message).anyMatch(message -> message.contains("Windows"));
    }

    @Test
    void refusesBinaryEmptyAndBlankFiles() {
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> read("a.txt", "ab\0c")).withMessageContaining("byte 2 is NUL");
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> read("b.txt", "")).withMessageContaining("is empty");
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> read("c.txt", " \n\n ")).withMessageContaining("holds no text");
    }

    @Test
    void readsGivenBytesWithoutOpeningTheFile() {
        Document document = READER.read(folder.resolve("gone.txt"), SampleFiles.FIRST.getBytes(StandardCharsets.UTF_8), Optional.empty()).document();
        assertThat(document.text()).isEqualTo(SampleFiles.FIRST);
    }

    @Test
    void refusesFilesAboveTheLimit() {
        try (DocumentReader reader = new DocumentReader(new ReadingLimits(10, 1000, ReadingLimits.STANDARD.time(), 64))) {
            Path file = SampleFiles.write(folder, "a.txt", "eleven char");
            assertThatExceptionOfType(InputException.class).isThrownBy(() -> reader.read(file, Optional.empty())).withMessageContaining("is larger than");
        }
    }

    @Test
    void reportsBidirectionalControlsAndKeepsThem() {
        Path file = SampleFiles.write(folder, "a.txt", "Ann\u202eRoe");
        ReadResult result = read(file);
        assertThat(result.document().text()).contains("\u202e");
        assertThat(result.problems()).extracting(Problem::message).anyMatch(message -> message.contains("bidirectional"));
    }

    @Test
    void bundledNarrativeIsCalledAfterItsFolder() throws Exception {
        Path narrative = Files.createDirectories(folder.resolve("the-closed-road"));
        assertThat(read(SampleFiles.write(narrative, "text.txt", SampleFiles.FIRST)).document().slug()).isEqualTo("the-closed-road");
    }

    @Test
    void slugIsAsciiShortAndNeverEmpty() {
        assertThat(read("Gespräche mit Милад (2018).txt", "Words.").slug()).isEqualTo("gesprache-mit-milad-2018");
        assertThat(read("—.txt", "Words.").slug()).isEqualTo("x");
        assertThat(read("w ".repeat(60) + ".txt", "Words.").slug().length()).isLessThanOrEqualTo(60);
    }

    private static void assertIsTheStory(Document document) {
        assertThat(described(document)).containsExactly("TITLE The Closed Road", "BYLINE By Mara Levin", "BODY " + SampleFiles.FIRST,
                "HEADING A long wait", "BODY " + SampleFiles.SECOND);
        assertThat(document.metadata().title()).isEqualTo("The Closed Road");
        assertThat(document.metadata().authors()).containsExactly("Mara Levin");
    }

    private static List<String> described(Document document) {
        return document.parts().stream().map((Part part) -> part.kind() + " " + document.textOf(part.span())).toList();
    }

    private Document read(String name, String content) {
        return read(SampleFiles.write(folder, name, content)).document();
    }

    private static ReadResult read(Path file) {
        return READER.read(file, Optional.empty());
    }
}
