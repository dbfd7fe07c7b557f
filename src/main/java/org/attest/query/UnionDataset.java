package org.attest.query;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attest.query.bounded.BoundedOperators;

/** A dataset whose default graph is the union of its named graphs, as every endpoint of Attest shows it, and whose queries run with bounded operators. */
public final class UnionDataset {

    private UnionDataset() {}

    /** TDB2 joins within its indexes when told to take the union itself; any other dataset is looked at through a view. */
    public static DatasetGraph over(DatasetGraph dataset) {
        if (TDBInternal.isTDB2(dataset)) {
            Context context = dataset.getContext().copy();
            context.setTrue(TDB2.symUnionDefaultGraph);
            BoundedOperators.install(context);
            return new DatasetGraphWrapper(dataset, context);
        }
        return new View(dataset);
    }

    private static final class View extends DatasetGraphWrapper implements DatasetGraphWrapperView {

        View(DatasetGraph dataset) {
            super(dataset, bounded(dataset.getContext()));
        }

        private static Context bounded(Context context) {
            Context copy = context.copy();
            BoundedOperators.install(copy);
            return copy;
        }

        @Override
        public Graph getDefaultGraph() {
            return GraphView.createUnionGraph(get());
        }

        @Override
        public Graph getUnionGraph() {
            return getDefaultGraph();
        }

        @Override
        public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
            boolean ofDefault = Quad.isDefaultGraph(graph);
            return ofDefault
                    ? getDefaultGraph().find(subject, predicate, object).mapWith(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                    : super.find(graph, subject, predicate, object);
        }
    }
}
