package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown into paragraphs without its marks: what is emphasised, linked or quoted is read as the words it is. */
final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern UNDERLINE = Pattern.compile("(?:=+|-+)\\s*");
    private static final Pattern RULE = Pattern.compile("(?:[-*_] ?+){3,}+");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,3}[.)])\\s+(.*)");
    private static final Pattern IMAGE_ALONE = Pattern.compile("!\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\s*\\n(.*?)\\n(?:---|\\.\\.\\.)\\s*\\n", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("([A-Za-z_-]{1,80}+):\\s*+[\"']?(.*?)[\"']?\\s{0,80}+");
    private static final Pattern EMPHASISED = Pattern.compile("(\\*{1,3}|_{1,3})(?![\\s*_])[^*]+?\\1");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    private Markdown() {}

    static ParsedFile parse(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n');
        Map<String, String> metadata = new TreeMap<>();
        Matcher front = FRONT_MATTER.matcher(text);
        if (front.find()) {
            front.group(1).lines().map(PROPERTY::matcher).filter(Matcher::matches).filter(m -> !m.group(2).isBlank())
                    .forEach(m -> metadata.put(m.group(1).toLowerCase(Locale.ROOT), m.group(2)));
            text = text.substring(front.end());
        }
        Markdown markdown = new Markdown();
        text.replaceAll("(?s)<!--.{0,20000}?-->", "").lines().forEach(markdown::read);
        markdown.end();
        return new ParsedFile(markdown.blocks, metadata);
    }

    private void read(String line) {
        String bare = line.strip().replaceAll("^(?:>\\s?+)++", "").strip();
        Matcher heading = HEADING.matcher(bare);
        Matcher item = ITEM.matcher(bare);
        if (bare.isEmpty() || RULE.matcher(bare).matches() && paragraph.isEmpty() || bare.startsWith("```")) {
            end();
        } else if (heading.matches()) {
            end();
            add(heading.group(1).length() == 1 ? Hint.TITLE : Hint.HEADING, heading.group(2));
        } else if (UNDERLINE.matcher(bare).matches() && !paragraph.isEmpty() && paragraph.indexOf("\n") < 0) {
            add(bare.startsWith("=") ? Hint.TITLE : Hint.HEADING, paragraph.toString());
            paragraph.setLength(0);
        } else if (item.matches()) {
            end();
            paragraph.append(item.group(1));
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : "\n").append(bare);
        }
    }

    private void end() {
        String text = paragraph.toString();
        paragraph.setLength(0);
        Matcher image = IMAGE_ALONE.matcher(text);
        if (image.matches()) {
            add(Hint.CAPTION, image.group(1));
        } else {
            add(EMPHASISED.matcher(text).matches() ? Hint.EMPHASIS : Hint.NONE, text);
        }
    }

    private void add(Hint hint, String marked) {
        String text = plain(marked);
        if (!text.isBlank()) {
            blocks.add(new Block(hint, text));
        }
    }

    /** Links become their words, emphasis marks go; a lone asterisk or an underscore inside a word stays. */
    private static String plain(String marked) {
        return marked.replaceAll("!\\[([^\\]]{0,300})\\]\\([^)]{0,500}\\)", "$1")
                .replaceAll("\\[([^\\]\\[]{1,500})\\]\\([^)\\s]{0,500}(?: \"[^\"]{0,200}\")?\\)", "$1")
                .replaceAll("<(https?://[^>\\s]{1,500})>", "$1")
                .replaceAll("\\*{1,3}(?=\\S)([^*\n]{1,2000}?)(?<=\\S)\\*{1,3}", "$1")
                .replaceAll("(?<![\\p{L}\\d])_{1,3}(?=\\S)([^_\n]{1,2000}?)(?<=\\S)_{1,3}(?![\\p{L}\\d])", "$1")
                .replaceAll("`([^`\n]{1,500})`", "$1")
                .replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!>-])", "$1")
                .replaceAll("(?<! ) {2,}+(?=\n)", "");
    }
}
