package mortal.simulator.chip;

import java.util.Map;
import mortal.devices.kernel.Rows;
import mortal.devices.tile.TileReader;
import mortal.devices.tile.Work;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Seed;
import org.jspecify.annotations.Nullable;

/// One step of a presentation, from the bottom to the top, for a range of cases: what one lane of the crew does.
///
/// @param noise the chip's branch of noise
/// @param shown what the step leaves; modified
/// @param firstCase number of its first case in the chip's life
/// @param dead whether the input no longer gets in
record Sweep(Body body, Seed noise, Shown shown, int step, Drive.Frame frame, long firstCase, boolean dead) {
    /// (cases) worth a lane of their own; the product kernel's block of rows.
    static final int CASES = 12;

    /// Where chunk `k` of `chunks` begins: at a whole block of rows.
    static int border(int cases, int k, int chunks) {
        return k == chunks ? cases : Math.round((float) cases * k / chunks / CASES) * CASES;
    }

    /// @param reader of this lane; null where there is nothing to read with
    /// @return what the tiles' converters did
    Work over(int from, int to, @Nullable TileReader reader) {
        Work work = Work.NONE;
        Map<String, Batch> clamp = frame.clamp();
        Population input = body.anatomy.populations().getFirst();
        int stride = Layout.stride(input.size());
        if (!dead) {
            clamp.values().iterator().next().copyTo(from, to - from, shown.y[0][step], from * stride, stride);
        }
        send(0, from, to);
        for (int l = 0; l < body.crossbars.length; l++) {
            Population population = body.anatomy.populations().get(l + 1);
            int below = Layout.stride(body.crossbars[l].rows - 1);
            int here = Layout.stride(population.size());
            float[] a = shown.y[l + 1][step];
            Batch injected = frame.inject().get(population.name());
            Rescaling rescaling = body.rescalings[l];
            if (injected != null && !rescaling.on()) {
                injected.copyTo(from, to - from, a, from * here, here);
            }
            work = work.plus(body.crossbars[l].drive(
                    to - from,
                    shown.x[l][step],
                    from * below,
                    below,
                    a,
                    from * here,
                    here,
                    noise.child("tile", l),
                    firstCase + from,
                    reader));
            if (rescaling.on()) {
                rescaling.apply(to - from, a, from * here, here);
                inject(injected, from, to, a, here);
            }
            body.trims[l].apply(to - from, a, from * here, here);
            Seed read = noise.child("read", l);
            body.neurons[l].respond(to - from, a, from * here, here, read, firstCase + from);
            send(l + 1, from, to);
        }
        return work;
    }

    /// Adds what comes from outside, behind the factors of the wires' outputs.
    private static void inject(@Nullable Batch injected, int from, int to, float[] a, int stride) {
        if (injected != null) {
            float[] some = new float[(to - from) * stride];
            injected.copyTo(from, to - from, some, 0, stride);
            for (int i = 0; i < some.length; i++) {
                a[from * stride + i] += some[i];
            }
        }
    }

    /// Divides by the population's own length and sets the bias line behind it.
    private void send(int p, int from, int to) {
        int size = body.anatomy.populations().get(p).size();
        int stride = Layout.stride(size);
        float[] y = shown.y[p][step];
        float[] x = shown.x[p][step];
        float[] squares = shown.readings[p][step];
        Rows.sumsOfSquares(to - from, size, y, from * stride, stride, squares, from);
        Rows.normalise(to - from, size, y, from * stride, stride, squares, from, x, from * stride, stride);
        for (int c = from; c < to; c++) {
            x[c * stride + size] = 1;
        }
    }
}
