package mortal.experiments.mortality;

import java.util.List;

/// What numbers of a study's settings must be, and the one line that says so.
public final class Demands {
    private Demands() {}

    public static void atLeast(String key, Number got, Number least) {
        if (!(got.doubleValue() >= least.doubleValue())) {
            throw new IllegalArgumentException(key + " = " + got + ", must be at least " + least);
        }
    }

    public static void above(String key, double got, double bound) {
        if (!(got > bound && got < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(key + " = " + got + ", must be above " + bound);
        }
    }

    public static void between(String key, Number got, Number low, Number high) {
        if (!(got.doubleValue() >= low.doubleValue() && got.doubleValue() <= high.doubleValue())) {
            throw new IllegalArgumentException(key + " = " + got + ", must be " + low + " to " + high);
        }
    }

    /// A share that is neither nothing nor all.
    public static void share(String key, double got) {
        if (!(got > 0 && got < 1)) {
            throw new IllegalArgumentException(key + " = " + got + ", must be above 0 and below 1");
        }
    }

    /// Numbers that rise, the first at least `least`: a schedule never goes back in time.
    public static <N extends Number & Comparable<N>> void rising(String key, List<N> got, Number least) {
        boolean rises = !got.isEmpty() && got.getFirst().doubleValue() >= least.doubleValue();
        for (int i = 1; i < got.size(); i++) {
            rises &= got.get(i).compareTo(got.get(i - 1)) > 0;
        }
        if (!rises) {
            throw new IllegalArgumentException(key + " = " + got + ", must be numbers from " + least + " that rise");
        }
    }
}
