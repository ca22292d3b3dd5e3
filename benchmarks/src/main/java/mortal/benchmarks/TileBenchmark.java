package mortal.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mortal.devices.kernel.Kernels;
import mortal.devices.tile.Adc;
import mortal.devices.tile.Amplifier;
import mortal.devices.tile.Dac;
import mortal.devices.tile.Periphery;
import mortal.devices.tile.ReadNoise;
import mortal.devices.tile.Scaling;
import mortal.devices.tile.TileReader;
import mortal.devices.tile.Tiles;
import mortal.devices.tile.Wire;
import mortal.simulator.chip.Crew;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Batches read by one square tile a second: signals uniform in ±1, weights normal with variance 1 / size, every number
/// of the settings written out below. [Speed] counts what the calling thread does.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TileBenchmark {
    private static final Seed SEED = new Seed(1);

    /// By the letters of the side-by-side recipe; `once` is `io` without bound management.
    static final Map<String, Periphery> SETTINGS = Map.of(
            "ideal", Periphery.none(),
            "once", converting(Scaling.Bounds.NONE),
            "io", converting(Scaling.Bounds.ITERATIVE),
            "noise",
                    converting(Scaling.Bounds.ITERATIVE)
                            .withInputNoise(0.01f)
                            .with(new ReadNoise(ReadNoise.Kind.ADDITIVE, 0.01f)),
            "wire",
                    converting(Scaling.Bounds.ITERATIVE)
                            .with(new Wire(1, 0.35))
                            .with(new ReadNoise(ReadNoise.Kind.PCM, 0.0175f)),
            "hwa", Periphery.hardwareAware());

    @Param({"ideal", "once", "io", "noise", "wire", "hwa"})
    String setting = "io";

    @Param({"128", "256", "512"})
    int size;

    @Param({"1", "64"})
    int batch;

    @Param({"1", "2"})
    int threads;

    private Tiles tiles = new Tiles(Periphery.none(), 1, 1, SEED, Kernels.best());
    private Crew crew = new Crew(1);
    private float[] x = new float[0];
    private float[] y = new float[0];
    private TileReader[] readers = new TileReader[0];
    private long presented;

    private static Periphery converting(Scaling.Bounds bounds) {
        return Periphery.none()
                .with(new Dac(126, 1, false))
                .with(new Adc(510, 12))
                .with(new Amplifier(0.06f, 0, 0))
                .with(new Scaling(Scaling.Noise.ABS_MAX, 1, bounds, 1000));
    }

    @Setup
    public void make() {
        Kernels kernels = Kernels.best();
        tiles = new Tiles(SETTINGS.getOrDefault(setting, Periphery.none()), size, size, SEED, kernels);
        crew.close();
        crew = new Crew(threads);
        readers = IntStream.range(0, threads)
                .mapToObj(lane -> new TileReader(tiles.law(), kernels))
                .toArray(TileReader[]::new);
        x = new float[batch * size];
        y = new float[batch * size];
        Draws.uniforms(SEED.child("x"), 0, x, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            x[i] = 2 * x[i] - 1;
        }
        for (int p = 0; p < size / Kernels.PANEL; p++) {
            float[] w = new float[size * Kernels.PANEL];
            kernels.gaussians(SEED.child("w", p), 0, w, 0, w.length);
            for (int i = 0; i < w.length; i++) {
                w[i] /= (float) Math.sqrt(size);
            }
            tiles.settle(p, w);
        }
    }

    @TearDown
    public void close() {
        crew.close();
    }

    @Benchmark
    public float[] read(Speed speed) {
        int pieces = Math.min(threads, batch);
        crew.run(pieces, (lane, piece) -> {
            int from = batch * piece / pieces;
            int cases = batch * (piece + 1) / pieces - from;
            tiles.drive(cases, x, from * size, size, y, from * size, size, SEED, presented + from, readers[lane]);
        });
        presented += batch;
        speed.product(batch / pieces, size, size);
        return y;
    }
}
