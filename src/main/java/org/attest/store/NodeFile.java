package org.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.thrift.TException;
import org.apache.thrift.transport.TByteBuffer;

/**
 * The file in which TDB2 keeps its nodes, read in stretches. TDB2 itself asks the system for byte after byte, which costs most of the time where a whole corpus is
 * read once.
 */
final class NodeFile implements AutoCloseable {

    private static final int STRETCH = 1 << 13;

    private final FileChannel file;
    private ByteBuffer stretch = ByteBuffer.allocate(STRETCH).limit(0);
    private long begin;

    /** @param folder of the database's generation */
    NodeFile(Path folder) {
        try {
            file = FileChannel.open(folder.resolve("nodes-data.obj"), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException("the store's nodes cannot be read", e);
        }
    }

    /** The node that begins there; empty where none does. */
    Optional<Node> node(long position) {
        try {
            Optional<Node> node = position >= begin && position < begin + stretch.limit() ? parsed(position) : Optional.empty();
            for (int length = STRETCH; node.isEmpty() && position < file.size(); length *= 2) {
                fill(position, length);
                node = parsed(position);
                if (stretch.limit() < length) {
                    break;
                }
            }
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException("the store's nodes cannot be read", e);
        }
    }

    private void fill(long position, int length) throws IOException {
        stretch = length <= stretch.capacity() ? stretch.clear() : ByteBuffer.allocate(length);
        begin = position;
        while (stretch.hasRemaining() && file.read(stretch, begin + stretch.position()) >= 0) {
            // Until it is full or the file ends.
        }
        stretch.flip();
    }

    /** Empty where the node goes on behind the stretch. */
    private Optional<Node> parsed(long position) {
        stretch.position((int) (position - begin));
        try {
            RDF_Term term = new RDF_Term();
            term.read(TRDF.protocol(new TByteBuffer(stretch)));
            return Optional.of(ThriftConvert.convert(term));
        } catch (TException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the store's nodes cannot be closed", e);
        }
    }
}
