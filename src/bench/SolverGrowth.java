import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.attest.timeline.AllenRelation;
import org.attest.timeline.Constraint;
import org.attest.timeline.Length;
import org.attest.timeline.SolvedNetwork;
import org.attest.timeline.TemporalNetwork;
import org.attest.timeline.TimeBounds;

/**
 * How the solver's time grows with the number of events. A hidden life of so many events is told: each event before one of the next ten, every tenth within a
 * month known, every twentieth during another, every fiftieth with its length, and one order in five hundred false.
 * usage: java -cp target/classes src/bench/SolverGrowth.java EVENTS...
 */
public class SolverGrowth {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SEED = 20180701;

    public static void main(String[] arguments) {
        System.out.println("events  documents of  statements  networks  processor seconds  inferred orders  conflicts");
        for (String argument : arguments) {
            int events = Integer.parseInt(argument);
            for (int size : new int[] {50, events}) {
                List<Constraint> told = told(events, size);
                measure(told);
                System.gc();
                measure(events, size, told);
            }
        }
    }

    private static void measure(List<Constraint> told) {
        if (told.size() < 20_000) {
            TemporalNetwork.split(told, List.of()).forEach(TemporalNetwork::solve);
        }
    }

    private static void measure(int events, int size, List<Constraint> told) {
        long start = THREADS.getCurrentThreadCpuTime();
        int orders = 0;
        int conflicts = 0;
        List<TemporalNetwork> networks = TemporalNetwork.split(told, List.of());
        for (TemporalNetwork network : networks) {
            SolvedNetwork solved = network.solve();
            orders += solved.relations().size();
            conflicts += solved.conflicts().size();
        }
        System.out.printf(Locale.ROOT, "%6d  %12d  %10d  %8d  %17.2f  %15d  %9d%n", events, size, told.size(), networks.size(), (THREADS.getCurrentThreadCpuTime() - start) / 1e9, orders,
                conflicts);
    }

    private static List<Constraint> told(int events, int size) {
        Random random = new Random(SEED);
        List<Constraint> told = new ArrayList<>();
        LocalDate day = LocalDate.of(2000, 1, 1);
        for (int i = 0; i < events; i++) {
            int next = i + 1 + random.nextInt(10);
            boolean sameDocument = next < events && next / size == i / size;
            if (sameDocument) {
                say(told, random, Constraint.related(name(i), AllenRelation.BEFORE, name(next)));
            }
            int past = i - 40 - random.nextInt(200);
            if (random.nextInt(500) == 0 && past >= 0 && past / size == i / size) {
                say(told, random, Constraint.related(name(i), AllenRelation.BEFORE, name(past)));
            }
            if (i % 10 == 0) {
                LocalDate first = day.plusDays(i);
                say(told, random, Constraint.within(name(i), new TimeBounds(Optional.of(first.minusDays(15)), Optional.of(first.plusDays(15)),
                        Optional.of(first.minusDays(15)), Optional.of(first.plusDays(15)))));
            }
            if (i % 20 == 7) {
                say(told, random, Constraint.related("part of " + name(i), AllenRelation.DURING, name(i)));
            }
            if (i % 50 == 3) {
                say(told, random, Constraint.lasting(name(i), new Length(0, 3)));
            }
        }
        return told;
    }

    private static void say(List<Constraint> told, Random random, List<org.attest.timeline.Difference> differences) {
        told.add(Constraint.said("attestation " + told.size(), "statement " + told.size(), random.nextInt(100) / 100.0, differences));
    }

    private static String name(int event) {
        return String.format(Locale.ROOT, "event %06d", event);
    }
}
