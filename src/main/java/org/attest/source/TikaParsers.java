package org.attest.source;

import java.io.IOException;
import java.io.InputStream;

import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The parsers in use, each made by name: none that calls another program, recognises images or follows links, and none that opens
 * what is embedded in a document.
 */
final class TikaParsers {

    private static final EmbeddedDocumentExtractor NOTHING_EMBEDDED = new EmbeddedDocumentExtractor() {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Never called for what is not to be parsed; and what is embedded is not the narrative.
        }
    };

    private TikaParsers() {}

    static Metadata parse(Frames.Request request, ContentHandler handler) throws IOException, SAXException, TikaException {
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, request.kind().mediaType());
        metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, request.kind().mediaType());
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, NOTHING_EMBEDDED);
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(PDFParserConfig.class, pdfConfig());
        // What a mail's body is parsed with.
        context.set(Parser.class, new CompositeParser(new CompositeParser().getMediaTypeRegistry(), new JSoupParser(), new TXTParser()));
        try (TikaInputStream in = TikaInputStream.get(request.bytes())) {
            parser(request.kind()).parse(in, handler, metadata, context);
        }
        return metadata;
    }

    private static Parser parser(FileKind kind) {
        return switch (kind) {
            case HTML -> new JSoupParser();
            case PDF -> new PDFParser();
            case DOCX -> new OOXMLParser();
            case ODT -> new OpenDocumentParser();
            case RTF -> new RTFParser();
            case EML -> new RFC822Parser();
            case EPUB -> new EpubParser();
            case TEXT, MARKDOWN -> throw new IllegalArgumentException(kind + " is read without a parser");
        };
    }

    private static PDFParserConfig pdfConfig() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractActions(false);
        config.setExtractAnnotationText(false);
        config.setExtractBookmarksText(false);
        config.setIfXFAExtractOnlyXFA(false);
        config.setExtractAcroFormContent(true);
        config.setSortByPosition(false);
        return config;
    }
}
