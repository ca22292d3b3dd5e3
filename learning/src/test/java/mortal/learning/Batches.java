package mortal.learning;

import java.util.stream.IntStream;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Inputs for tests.
public final class Batches {
    private Batches() {}

    /// Uniform in [0, 1).
    public static Batch uniform(Seed seed, int cases, int size) {
        return Batch.fill(cases, size, into -> Draws.uniforms(seed, 0, into, 0, into.length));
    }

    /// A lesson of uniform inputs with labels 0, 1, … and round again.
    public static Lesson lesson(Seed seed, int cases, int size, int classes) {
        return new Lesson(
                uniform(seed, cases, size),
                IntStream.range(0, cases).map(c -> c % classes).boxed().toList());
    }

    public static float[] row(Batch batch, int row) {
        float[] values = new float[batch.size()];
        batch.copyTo(row, 1, values, 0, values.length);
        return values;
    }
}
