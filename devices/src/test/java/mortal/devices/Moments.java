package mortal.devices;

/// Mean and variance of numbers as they come (B. P. Welford, Technometrics 4, 419 (1962)).
public final class Moments {
    private long count;
    private double mean;
    private double squares;

    public static Moments of(float[] values) {
        Moments moments = new Moments();
        for (float value : values) {
            moments.add(value);
        }
        return moments;
    }

    public void add(double value) {
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
    }

    public long count() {
        return count;
    }

    public double mean() {
        return mean;
    }

    public double variance() {
        return squares / (count - 1);
    }

    public double deviation() {
        return Math.sqrt(variance());
    }

    /// Of pairs at one index: Σ (a − mean a)(b − mean b), divided by what makes it 1 for equals.
    public static double correlation(float[] a, float[] b) {
        Moments ofA = of(a);
        Moments ofB = of(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - ofA.mean) * (b[i] - ofB.mean);
        }
        return sum / Math.sqrt(ofA.squares * ofB.squares);
    }
}
