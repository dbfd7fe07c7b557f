package org.attest.annotation.corenlp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Annotator;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.text.Part;
import org.attest.text.Sha256;
import org.attest.text.TextSpan;

/**
 * The engine's layers kept in a folder, by the digest of what was read, so that work on the extractors does not wait for models.
 * For development: the store never depends on it.
 */
public final class CachedEngine implements Annotator {

    private static final String FORMAT = "attest-layers-5";

    private final Path folder;
    private final Supplier<Annotator> engine;
    private Annotator loaded;

    /** @param engine called at the first text that the folder does not hold */
    public CachedEngine(Path folder, Supplier<Annotator> engine) {
        this.folder = folder;
        this.engine = engine;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of();
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.TOKENS, Layer.SENTENCES, Layer.TREES, Layer.RAW_NAMES);
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Path file = folder.resolve(key(text) + ".gz");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path half = Files.createTempFile(folder, "half", ".tmp");
                write(engine().annotate(text), half);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return read(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the annotation cache " + folder, e);
        }
    }

    private synchronized Annotator engine() {
        if (loaded == null) {
            loaded = engine.get();
        }
        return loaded;
    }

    private static String key(AnnotatedText text) {
        MessageDigest digest = Sha256.begin();
        digest.update((FORMAT + text.document().text()).getBytes(StandardCharsets.UTF_8));
        ReadAsWords.of(text.document().text()).forEach((word, shown) -> digest.update((word + "=" + shown).getBytes(StandardCharsets.UTF_8)));
        for (Part part : text.document().parts()) {
            digest.update((part.kind() + " " + part.span()).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void write(AnnotatedText text, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))))) {
            out.writeInt(text.tokens().size());
            for (Token token : text.tokens()) {
                writeSpan(token.span(), out);
                out.writeUTF(token.word());
                out.writeUTF(token.lemma());
                out.writeUTF(token.tag());
                DependencyTree tree = text.treeOf(token.index());
                out.writeInt(tree.head(token.index()).orElse(-1));
                out.writeUTF(tree.relation(token.index()));
            }
            out.writeInt(text.sentences().size());
            for (Sentence sentence : text.sentences()) {
                out.writeInt(sentence.firstToken());
                out.writeInt(sentence.endToken());
            }
            List<Name> names = text.get(Layer.RAW_NAMES);
            out.writeInt(names.size());
            for (Name name : names) {
                out.writeInt(name.firstToken());
                out.writeInt(name.endToken());
                out.writeUTF(name.kind().name());
            }
        }
    }

    private static AnnotatedText read(Path file, AnnotatedText text) throws IOException {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<DependencyTree> trees = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            int size = in.readInt();
            int[] heads = new int[size];
            String[] relations = new String[size];
            for (int i = 0; i < size; i++) {
                tokens.add(new Token(i, new TextSpan(in.readInt(), in.readInt()), in.readUTF(), in.readUTF(), in.readUTF()));
                heads[i] = in.readInt();
                relations[i] = in.readUTF();
            }
            int sentenceCount = in.readInt();
            for (int i = 0; i < sentenceCount; i++) {
                int first = in.readInt();
                int end = in.readInt();
                sentences.add(new Sentence(i, first, end, tokens.get(first).span().cover(tokens.get(end - 1).span())));
                trees.add(new DependencyTree(first, java.util.Arrays.copyOfRange(heads, first, end), java.util.Arrays.copyOfRange(relations, first, end)));
            }
            int nameCount = in.readInt();
            for (int i = 0; i < nameCount; i++) {
                int first = in.readInt();
                int end = in.readInt();
                names.add(new Name(tokens.get(first).span().cover(tokens.get(end - 1).span()), first, end, NameKind.valueOf(in.readUTF())));
            }
        }
        return text.with(Layer.TOKENS, List.copyOf(tokens)).with(Layer.SENTENCES, List.copyOf(sentences)).with(Layer.TREES, List.copyOf(trees))
                .with(Layer.RAW_NAMES, List.copyOf(names));
    }

    private static void writeSpan(TextSpan span, DataOutputStream out) throws IOException {
        out.writeInt(span.begin());
        out.writeInt(span.end());
    }
}
