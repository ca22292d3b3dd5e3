package mortal.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Turns what JMH counts by the wall clock into counts by the processor time of the measuring thread, so that a busy
/// machine does not show: a count that is multiplied by [#factor] comes out of JMH's division by the seconds of an
/// iteration as a count in a second at work.
@State(Scope.Thread)
public class Busy {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long wall; // (ns) 0 before the first operation of an iteration
    private long processor; // (ns)

    @Setup(Level.Iteration)
    public void forget() {
        wall = 0;
    }

    /// Before each operation: the first one starts both clocks, after all that is set up.
    final void begin() {
        if (wall == 0) {
            wall = System.nanoTime();
            processor = THREADS.getCurrentThreadCpuTime();
        }
    }

    /// Seconds by the wall clock for each second at work.
    final double factor() {
        return (double) (System.nanoTime() - wall) / (THREADS.getCurrentThreadCpuTime() - processor);
    }
}
