package org.attest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fuzz target over what was found before ({@code src/test/resources/fuzz/TARGET}), its seeds, and some hundred mutations of both that are the same each time.
 * {@code src/bench/fuzz.sh} goes on from there with a real fuzzer.
 */
class FuzzTargetsTest {

    private static final Path FOUND = Path.of("src/test/resources/fuzz");
    private static final int MUTATIONS = Integer.getInteger("attest.mutations", 300);

    static List<FuzzTarget> targets() {
        return FuzzTarget.all();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void takesWhateverComes(FuzzTarget target) throws Throwable {
        MethodHandle run = MethodHandles.lookup().findStatic(Class.forName(target.type()), "fuzzerTestOneInput", MethodType.methodType(void.class, byte[].class));
        List<byte[]> inputs = inputs(target);
        Random random = new Random(target.type().hashCode());
        for (byte[] input : inputs) {
            run(run, input);
        }
        for (int i = 0; i < MUTATIONS; i++) {
            run(run, mutated(inputs.get(random.nextInt(inputs.size())), inputs.get(random.nextInt(inputs.size())), random));
        }
    }

    @Test
    void knowsEveryTarget() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.map(Path::toString).filter(name -> name.endsWith("Fuzz.java")).map(name -> name.substring("src/test/java/".length(), name.length() - ".java".length()).replace('/', '.')))
                    .containsExactlyInAnyOrderElementsOf(targets().stream().map(FuzzTarget::type).toList());
        }
    }

    /** Writes the seeds as files, for the fuzzer to begin with, where {@code -Dattest.seeds=FOLDER} asks for it. */
    @Test
    void writesSeeds() throws IOException {
        Path folder = Path.of(System.getProperty("attest.seeds", Files.createTempDirectory("seeds-").toString()));
        for (FuzzTarget target : targets()) {
            Path own = Files.createDirectories(folder.resolve(target.type()));
            List<byte[]> inputs = inputs(target);
            for (int i = 0; i < inputs.size(); i++) {
                Files.write(own.resolve("seed-" + i), inputs.get(i));
            }
            assertThat(own).isNotEmptyDirectory();
        }
    }

    private static List<byte[]> inputs(FuzzTarget target) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        inputs.add(new byte[0]);
        target.seeds().forEach(seed -> inputs.add(seed.chars().allMatch(c -> c < 256) ? seed.getBytes(StandardCharsets.ISO_8859_1) : seed.getBytes(StandardCharsets.UTF_8)));
        Path found = FOUND.resolve(target.type());
        if (Files.isDirectory(found)) {
            try (Stream<Path> files = Files.list(found)) {
                for (Path file : files.sorted().toList()) {
                    inputs.add(Files.readAllBytes(file));
                }
            }
        }
        return inputs;
    }

    private static void run(MethodHandle run, byte[] input) throws Throwable {
        try {
            run.invoke(input);
        } catch (Throwable e) {   // whatever it is, the input that caused it is what one needs to know
            throw new AssertionError("fails on " + HexFormat.of().formatHex(Arrays.copyOf(input, Math.min(input.length, 2_000))), e);
        }
    }

    private static byte[] mutated(byte[] input, byte[] other, Random random) {
        byte[] bytes = input.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            bytes = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(bytes, at);
                case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, other.length == 0 ? 0 : random.nextInt(other.length), other.length));
                case 2 -> joined(Arrays.copyOf(bytes, at), bytes);
                case 3 -> joined(joined(Arrays.copyOf(bytes, at), new byte[] {(byte) random.nextInt(256)}), Arrays.copyOfRange(bytes, at, bytes.length));
                default -> {
                    byte[] changed = bytes.clone();
                    if (changed.length > 0) {
                        changed[at] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (changed[at] ^ 1 << random.nextInt(8));
                    }
                    yield changed;
                }
            };
        }
        return bytes.length > 20_000 ? Arrays.copyOf(bytes, 20_000) : bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
