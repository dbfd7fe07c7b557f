package org.attest.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What every XML export needs: a writer, and text without the characters that XML 1.0 cannot hold. */
final class XmlText {

    private XmlText() {}

    static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** Writes text so that a parser gives it back, carriage returns included. */
    static void write(String text, XMLStreamWriter xml) throws XMLStreamException {
        String[] parts = of(text).split("\r", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(parts[i]);
        }
    }

    /** Characters that XML 1.0 forbids become U+FFFD. */
    private static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
        return clean.toString();
    }

    private static boolean isAllowed(int c) {
        return c == 0x9 || c == 0xA || c == 0xD || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
