package org.attest.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the paragraphs of a parser's XHTML, with what their elements say about them.
 *
 * <p>Bounded in characters, elements and depth, so that a small file cannot unfold into an endless one.
 */
final class BlockHandler extends DefaultHandler {

    private static final int MOST_ELEMENTS = 5_000_000;
    private static final int DEEPEST = 500;

    private static final Set<String> DROPPED = Set.of("script", "style", "nav", "form", "button", "select", "template", "noscript",
            "svg", "iframe", "object", "head", "math");
    private static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
            "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr", "img");
    private static final Set<String> EMPHASISED = Set.of("b", "strong", "em", "i");

    private final int mostCharacters;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Hint> hints = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int characters;
    private int elements;
    private int dropped;
    private int preformatted;
    private int emphasised;
    private boolean plain;

    BlockHandler(int mostCharacters) {
        this.mostCharacters = mostCharacters;
        hints.push(Hint.NONE);
    }

    /** The text or its structure is larger than allowed. */
    static final class TooLargeException extends SAXException {

        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    List<Block> blocks() {
        endBlock();
        return List.copyOf(blocks);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (++elements > MOST_ELEMENTS || hints.size() > DEEPEST) {
            throw new TooLargeException("its structure is larger or deeper than any document's");
        }
        String name = localName.toLowerCase(Locale.ROOT);
        dropped += DROPPED.contains(name) ? 1 : 0;
        preformatted += name.equals("pre") ? 1 : 0;
        if (name.equals("br")) {
            paragraph.append('\n');
        } else if (!INLINE.contains(name)) {
            endBlock();
        }
        emphasised += EMPHASISED.contains(name) ? 1 : 0;
        hints.push(hint(name, attributes));
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (!INLINE.contains(name) && !name.equals("br")) {
            endBlock();
        }
        dropped -= DROPPED.contains(name) ? 1 : 0;
        preformatted -= name.equals("pre") ? 1 : 0;
        emphasised -= EMPHASISED.contains(name) ? 1 : 0;
        hints.pop();
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        characters += length;
        if (characters > mostCharacters) {
            throw new TooLargeException("its text is longer than %d characters".formatted(mostCharacters));
        }
        if (dropped == 0) {
            String text = new String(chars, start, length);
            plain |= emphasised == 0 && !text.isBlank();
            paragraph.append(text);
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        characters(chars, start, length);
    }

    private Hint hint(String name, Attributes attributes) {
        Hint outer = hints.peek();
        if (outer == Hint.COMMENT || outer == Hint.FURNITURE) {
            return outer;
        }
        String classes = " " + (attributes.getValue("class") + " " + attributes.getValue("id")).toLowerCase(Locale.ROOT) + " ";
        return switch (name) {
            case "h1" -> Hint.TITLE;
            case "h2", "h3", "h4", "h5", "h6" -> Hint.HEADING;
            case "figcaption", "caption" -> Hint.CAPTION;
            case "li" -> Hint.LIST_ITEM;
            case "footer", "aside" -> Hint.FURNITURE;
            case "div", "section", "ol", "ul" -> sectionHint(classes, outer);
            case "p" -> classes.contains("title") ? Hint.TITLE : classes.contains("caption") ? Hint.CAPTION : outer;
            default -> outer;
        };
    }

    private static Hint sectionHint(String classes, Hint outer) {
        if (classes.matches("(?s).* (comments?|comment-?list|comments-area|disqus_thread)[ -].*")) {
            return Hint.COMMENT;
        }
        return classes.matches("(?s).* (footer|header|sidebar|navigation|menu|share|sharedaddy|related-posts) .*") ? Hint.FURNITURE : outer;
    }

    private void endBlock() {
        String text = preformatted > 0 ? paragraph.toString() : tidy(paragraph);
        if (!text.isBlank()) {
            Hint hint = hints.peek();
            blocks.add(new Block(hint == Hint.NONE && !plain ? Hint.EMPHASIS : hint, text));
        }
        paragraph.setLength(0);
        plain = false;
    }

    /** Runs of blanks become one; line breaks stay, since parsers of page formats deliver the lines of the page. */
    private static String tidy(CharSequence raw) {
        return raw.toString().replaceAll("[ \t\u00a0]+", " ").replaceAll(" ?\n ?", "\n").replaceAll("\n{2,}", "\n").strip();
    }
}
