package mortal.benchmarks;

import java.util.concurrent.TimeUnit;
import mortal.devices.kernel.Kernels;
import mortal.devices.neuron.AnalogNeuron;
import mortal.devices.neuron.Mismatch;
import mortal.devices.neuron.NeuronLaw;
import mortal.devices.neuron.Noise;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.devices.neuron.Shape;
import mortal.devices.neuron.SpikingNeuron;
import mortal.devices.neuron.Units;
import mortal.substrate.Seed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Answers of a population of 500 units to 100 cases on one thread, by law: millions of units a second. `quiet` laws
/// draw no noise.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NeuronsBenchmark {
    private static final int CASES = 100;
    private static final int SIZE = 500;
    private static final Shape ROUND = new Shape(0.01f, 0.1f, 4, 0, 1, 0.1f, 0);

    @Param({"rectifying", "rectifying-quiet", "analog", "analog-quiet", "spiking"})
    public String law = "rectifying";

    private final float[] currents = new float[CASES * SIZE];
    private final float[] a = new float[CASES * SIZE];
    private Units units = units("rectifying");
    private long first;

    private static Units units(String name) {
        AnalogNeuron well = new AnalogNeuron();
        NeuronLaw law = switch (name) {
            case "rectifying" -> new RectifyingNeuron(0.3f, 0.2f, 0.1f, 0, 0, 1);
            case "rectifying-quiet" -> new RectifyingNeuron(0.3f, 0.2f, 0, 0, 0, 1);
            case "analog" ->
                new AnalogNeuron(
                        new Mismatch(0.3f, 0.2f, 0, 1, 0.7, 0.1),
                        ROUND,
                        new Noise(0.1f, 0, 0, 0, 1, 1, 0, 0, 1, 0),
                        well.surroundings(),
                        well.ageing(),
                        well.death());
            case "analog-quiet" ->
                new AnalogNeuron(
                        new Mismatch(0.3f, 0.2f, 0, 1, 0.7, 0.1),
                        ROUND,
                        well.noise(),
                        well.surroundings(),
                        well.ageing(),
                        well.death());
            default -> new SpikingNeuron();
        };
        return law.fabricate(SIZE, new Seed(1), new Seed(2), Kernels.best());
    }

    @Setup
    public void fabricate() {
        units = units(law);
        Kernels.best().gaussians(new Seed(3), 0, currents, 0, currents.length);
    }

    @Benchmark
    @OperationsPerInvocation(CASES * SIZE)
    public float[] respond() {
        System.arraycopy(currents, 0, a, 0, a.length);
        units.respond(CASES, a, 0, SIZE, new Seed(4), first);
        first += CASES;
        return a;
    }
}
