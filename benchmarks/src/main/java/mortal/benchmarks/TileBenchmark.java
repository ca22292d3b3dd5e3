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
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// Reads of a square tile: batches, and 10⁹ multiply-adds of useful product (`gigamacs`), a second by the wall clock.
///
/// Signals uniform in ±1, weights normal with variance 1 / size, drawn once; every read draws its own noise. What is
/// timed is what a chip does with a batch: the cases are divided among a [Crew] whose lanes read through a
/// [TileReader] each. Every number of the settings is written out below.
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

    /// 7 bits in, 9 bits out.
    private static Periphery converting(Scaling.Bounds bounds) {
        return Periphery.none()
                .with(new Dac(126, 1, false))
                .with(new Adc(510, 12))
                .with(new Amplifier(0.06f, 0, 0))
                .with(new Scaling(Scaling.Noise.ABS_MAX, 1, bounds, 1000));
    }

    /// What an iteration did.
    @AuxCounters
    @State(Scope.Thread)
    public static class Work {
        /// (10⁹) multiply-adds
        public double gigamacs;
    }

    /// A tile and those who read it.
    @State(Scope.Thread)
    public static class Tile {
        @Param({"io", "wire"})
        public String setting = "io";

        @Param({"256", "512"})
        public int size;

        @Param("64")
        public int batch;

        private final int threads;
        private Crew crew = new Crew(1);
        private Tiles tiles = new Tiles(Periphery.none(), 1, 1, SEED, Kernels.best());
        private float[] x = new float[0];
        private float[] y = new float[0];
        private TileReader[] readers = new TileReader[0];
        private long presented;

        /// Read by one thread.
        public Tile() {
            this(1);
        }

        Tile(int threads) {
            this.threads = threads;
        }

        @Setup
        public void make() {
            Kernels kernels = Kernels.best();
            crew = new Crew(threads);
            tiles = new Tiles(SETTINGS.getOrDefault(setting, Periphery.none()), size, size, SEED, kernels);
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

        float[] read(Work work) {
            int pieces = Math.min(threads, batch);
            crew.run(pieces, (lane, piece) -> {
                int from = batch * piece / pieces;
                int cases = batch * (piece + 1) / pieces - from;
                tiles.drive(cases, x, from * size, size, y, from * size, size, SEED, presented + from, readers[lane]);
            });
            presented += batch;
            work.gigamacs += 1e-9 * batch * size * size;
            return y;
        }
    }

    /// A tile read by two threads.
    public static class Shared extends Tile {
        public Shared() {
            super(2);
        }
    }

    /// One thread.
    @Benchmark
    public float[] one(Tile tile, Work work) {
        return tile.read(work);
    }

    /// Two threads that share each batch.
    @Benchmark
    public float[] two(Shared tile, Work work) {
        return tile.read(work);
    }

    /// Two threads, each with a tile of its own and nothing to do with the other: what the machine can give.
    @Benchmark
    @Threads(2)
    public float[] apart(Tile tile, Work work) {
        return tile.read(work);
    }
}
