package mortal.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Speed in an iteration by the processor time of the measuring thread, so that a busy machine does not show.
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Speed {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private double operations;
    private long start; // (ns)

    @Setup(Level.Iteration)
    public void begin() {
        operations = 0;
        start = THREADS.getCurrentThreadCpuTime();
    }

    /// A multiply-add counts as two operations.
    void product(int rows, int terms, int columns) {
        operations += 2.0 * rows * terms * columns;
    }

    /// The counter, in 10⁹ operations a second.
    public double gigaflops() {
        return operations / (THREADS.getCurrentThreadCpuTime() - start);
    }
}
