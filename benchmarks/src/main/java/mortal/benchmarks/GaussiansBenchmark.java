package mortal.benchmarks;

import java.util.concurrent.TimeUnit;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Addressed Gaussian numbers in bulk on one thread, by the best kernels of this machine and by the plain ones:
/// millions a second.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GaussiansBenchmark {
    private static final int COUNT = 1 << 16;

    private final Kernels kernels = Kernels.best();
    private final Seed seed = new Seed(1);
    private final float[] buffer = new float[COUNT];
    private long first;

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public float[] best() {
        kernels.gaussians(seed, first, buffer, 0, COUNT);
        first += COUNT;
        return buffer;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public float[] plain() {
        Draws.gaussians(seed, first, buffer, 0, COUNT);
        first += COUNT;
        return buffer;
    }
}
