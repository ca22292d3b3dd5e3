package mortal.experiments.mortality;

import java.util.function.IntUnaryOperator;
import mortal.experiments.data.Dataset;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Inputs of another kind than a teacher was raised on, made of those of a pool. They have no true label.
public enum Foreign {
    /// Two cases of different classes, the mean of their greys.
    BLENDED("blends of two cases"),
    /// Black for white.
    INVERTED("negatives of images"),
    /// All pixels in another order, the same for all cases.
    SCRAMBLED("scrambled pixels"),
    /// Each pixel that of any case at any place: as much ink, no form.
    NOISE("noise");

    private static final int WHITE = 255;

    private final String words;

    Foreign(String words) {
        this.words = words;
    }

    /// For a reader.
    public String words() {
        return words;
    }

    /// As many inputs as the pool has cases. The labels are the pool's and mean nothing.
    ///
    /// @param seed what is drawn hangs on it and on the kind
    public Dataset of(Dataset pool, Seed seed) {
        int size = pool.rows() * pool.columns();
        byte[] pixels = new byte[Math.multiplyExact(pool.cases(), size)];
        byte[] labels = new byte[pool.cases()];
        Seed draws = seed.child(name());
        int[] order = Draws.permutation(draws.child("order"), size);
        for (int c = 0; c < pool.cases(); c++) {
            labels[c] = (byte) pool.label(c);
            IntUnaryOperator grey = grey(pool, c, order, draws);
            for (int p = 0; p < size; p++) {
                pixels[c * size + p] = (byte) grey.applyAsInt(p);
            }
        }
        return Dataset.of(pool.name() + ", " + words, pool.rows(), pool.columns(), pool.classes(), pixels, labels);
    }

    private IntUnaryOperator grey(Dataset pool, int number, int[] order, Seed draws) {
        return switch (this) {
            case BLENDED -> {
                int other = partner(pool, number, draws);
                yield p -> (pixel(pool, number, p) + pixel(pool, other, p)) / 2;
            }
            case INVERTED -> p -> WHITE - pixel(pool, number, p);
            case SCRAMBLED -> p -> pixel(pool, number, order[p]);
            case NOISE ->
                p -> {
                    long address = (long) number * order.length + p;
                    return pixel(
                            pool,
                            Draws.integer(draws.child("case"), address, pool.cases()),
                            Draws.integer(draws.child("place"), address, order.length));
                };
        };
    }

    private static int pixel(Dataset pool, int number, int place) {
        return pool.pixel(number, place / pool.columns(), place % pool.columns());
    }

    /// The first case of another class from a random place on; itself if there is no other class.
    private static int partner(Dataset pool, int number, Seed draws) {
        int start = Draws.integer(draws.child("partner"), number, pool.cases());
        for (int i = 0; i < pool.cases(); i++) {
            int other = (start + i) % pool.cases();
            if (pool.label(other) != pool.label(number)) {
                return other;
            }
        }
        return number;
    }
}
