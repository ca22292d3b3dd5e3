package mortal.benchmarks;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mortal.devices.kernel.Kernels;
import mortal.devices.kernel.Strips;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
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
import org.openjdk.jmh.annotations.Warmup;

/// The product of a batch with a layer's weights on one thread, by four hands.
///
/// Ours finds the weights in panels, as a chip stores them, and packs the batch within the measured time; the others
/// find both matrices row by row and pack what they like.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ProductBenchmark {

    /// Ours, with the weights in panels.
    @State(Scope.Thread)
    public static class Panels {
        @Param({"100", "1000"})
        int batch;

        @Param({"784x2000", "2000x2000"})
        String layer = "";

        Kernels kernels = Kernels.best();
        int terms;
        int panels;
        float[] a = {};
        float[] strips = {};
        float[] b = {};
        float[] c = {};

        @Setup
        public void fill() {
            terms = terms(layer);
            panels = Math.ceilDiv(columns(layer), Kernels.PANEL);
            a = values(batch * terms);
            b = values(terms * panels * Kernels.PANEL);
            c = values(batch * panels * Kernels.PANEL);
            strips = new float[Strips.size(batch, terms)];
        }

        float[] multiply(Speed speed) {
            speed.product(batch, terms, columns(layer));
            Strips.pack(batch, terms, a, 0, terms, 1, strips);
            kernels.multiply(batch, terms, strips, panels, b, 0, c, 0, panels * Kernels.PANEL);
            return c;
        }
    }

    /// EJML's matrices.
    @State(Scope.Thread)
    public static class Matrices {
        @Param({"100", "1000"})
        int batch;

        @Param({"784x2000", "2000x2000"})
        String layer = "";

        FMatrixRMaj a = new FMatrixRMaj();
        FMatrixRMaj b = new FMatrixRMaj();
        FMatrixRMaj c = new FMatrixRMaj();

        @Setup
        public void fill() {
            a = matrix(batch, terms(layer));
            b = matrix(terms(layer), columns(layer));
            c = matrix(batch, columns(layer));
        }

        private static FMatrixRMaj matrix(int rows, int columns) {
            return FMatrixRMaj.wrap(rows, columns, values(rows * columns));
        }
    }

    /// OpenBLAS's matrices, outside the heap and aligned.
    @State(Scope.Thread)
    public static class Segments {
        private static final long ALIGNMENT = 64; // (bytes) a cache line

        @Param({"100", "1000"})
        int batch;

        @Param({"784x2000", "2000x2000"})
        String layer = "";

        OpenBlas blas = open();
        MemorySegment a = MemorySegment.NULL;
        MemorySegment b = MemorySegment.NULL;
        MemorySegment c = MemorySegment.NULL;

        @Setup
        public void fill() {
            a = matrix(batch, terms(layer));
            b = matrix(terms(layer), columns(layer));
            c = matrix(batch, columns(layer));
        }

        private static MemorySegment matrix(int rows, int columns) {
            MemorySegment source = MemorySegment.ofArray(values(rows * columns));
            return Arena.ofAuto().allocate(source.byteSize(), ALIGNMENT).copyFrom(source);
        }

        private static OpenBlas open() {
            try {
                return new OpenBlas();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dmortal.kernels=vector"})
    public Object vector(Panels panels, Speed speed) {
        return panels.multiply(speed);
    }

    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {"-Dmortal.kernels=plain"})
    public Object plain(Panels panels, Speed speed) {
        return panels.multiply(speed);
    }

    @Benchmark
    public Object ejml(Matrices matrices, Speed speed) {
        speed.product(matrices.batch, terms(matrices.layer), columns(matrices.layer));
        CommonOps_FDRM.mult(matrices.a, matrices.b, matrices.c);
        return matrices.c;
    }

    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED"})
    public Object openblas(Segments segments, Speed speed) {
        int columns = columns(segments.layer);
        int terms = terms(segments.layer);
        speed.product(segments.batch, terms, columns);
        segments.blas.multiply(segments.batch, columns, terms, segments.a, segments.b, segments.c);
        return segments.c;
    }

    static int terms(String layer) {
        return Integer.parseInt(layer.substring(0, layer.indexOf('x')));
    }

    static int columns(String layer) {
        return Integer.parseInt(layer.substring(layer.indexOf('x') + 1));
    }

    /// Small, so that thousands of products added up stay finite.
    private static float[] values(int size) {
        Random random = new Random(1);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (random.nextFloat() - 0.5f) / 16;
        }
        return values;
    }
}
