package mortal.devices.memory;

import mortal.devices.Checks;
import mortal.devices.kernel.Elementary;

/// A charge-trap memory (SONOS, 40 nm), by its cell current I:
///
///     shown: I + drift · m(I, t) + scatter · A(t) (1 − e^(−I / B(t))) · luck
///     read noise: read · 12.58037 (1 − e^(−shown / 215.36557)) nA, white
///
/// Small currents creep up and large ones decay: the window closes from both sides. m, A and B were measured after 0 to
/// 5
/// days; in between they are straight lines over days and over current, afterwards they stand still. One draw a
/// programming makes the whole trajectory.
///
/// Source: Agrawal et al., IEDM 2022, as in CrossSim 3; the short grid of m is that of devices reference §5.1. Its
/// first
/// column, at no current, is the constant term of the polynomials.
///
/// @param scatter (1) factor on the spread, at least 0
/// @param drift (1) factor on the mean drift, at least 0
/// @param read (1) factor on the read noise, at least 0
public record SonosMemory(float scatter, float drift, float read) implements Memory {
    /// (nA) Where drift was measured it is used up to here.
    private static final float HIGH = 1750;

    private static final int DAYS = 5;
    private static final float SECONDS_PER_DAY = 86_400;

    /// (nA) A and B after 0 … 5 days.
    private static final float[] A = {19.88665f, 25.59102f, 28.72753f, 31.04318f, 33.76214f, 34.57909f};

    private static final float[] B = {176.3115f, 186.85544f, 193.56834f, 198.90332f, 204.77023f, 207.3431f};

    /// (nA) Currents of the grid.
    private static final float[] CURRENTS = {0, 50, 100, 200, 400, 600, 800, 1000, 1200, 1400, 1600, HIGH};

    /// (nA) Mean drift after 0 … 5 days at each of them.
    private static final float[][] DRIFT = {
        {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
        {0.17f, 1.70f, 1.74f, 1.01f, 0.62f, -1.49f, -3.83f, -5.07f, -7.31f, -9.57f, -11.53f, -13.49f},
        {0.25f, 2.19f, 2.43f, 1.52f, -0.07f, -3.64f, -8.00f, -11.17f, -15.07f, -18.80f, -22.37f, -25.51f},
        {-0.02f, 2.96f, 3.62f, 2.97f, 0.82f, -3.99f, -9.31f, -13.48f, -18.27f, -23.04f, -26.91f, -29.83f},
        {0.04f, 3.11f, 3.62f, 2.30f, -1.55f, -7.78f, -13.89f, -19.10f, -26.03f, -32.77f, -38.27f, -43.51f},
        {0.32f, 3.55f, 4.12f, 2.64f, -1.47f, -7.91f, -15.17f, -21.57f, -28.54f, -34.79f, -40.70f, -45.91f},
    };

    public SonosMemory {
        Checks.atLeast("SonosMemory.scatter", scatter, 0);
        Checks.atLeast("SonosMemory.drift", drift, 0);
        Checks.atLeast("SonosMemory.read", read, 0);
    }

    @Override
    public float low() {
        return 0;
    }

    @Override
    public float high() {
        return HIGH;
    }

    @Override
    public boolean scatters() {
        return true;
    }

    @Override
    public boolean individual() {
        return false;
    }

    @Override
    public boolean slow() {
        return false;
    }

    @Override
    public double shortestSeconds() {
        return 1;
    }

    /// Days, at most 5.
    @Override
    public void ripen(int count, float[] age) {
        for (int i = 0; i < count; i++) {
            age[i] = Math.min(DAYS, age[i] / SECONDS_PER_DAY);
        }
    }

    @Override
    public void recall(int count, float[] value, float[] luck, float[] kind, float[] ripe, float[] noise) {
        for (int i = 0; i < count; i++) {
            float current = value[i];
            float moved = Math.fma(drift, drift(current, ripe[i]), current);
            float shown = Math.max(0, Math.fma(scatter * deviation(current, ripe[i]), luck[i], moved));
            value[i] = shown;
            noise[i] = read * noise(shown);
        }
    }

    /// (nA) Standard deviation between cells.
    ///
    /// @param current (nA)
    /// @param days (days) 0 … 5
    public static float deviation(float current, float days) {
        return between(A, days) * -Elementary.expm1(-current / between(B, days));
    }

    private static float between(float[] table, float days) {
        int day = Math.min((int) days, DAYS - 1);
        return Math.fma(days - day, table[day + 1] - table[day], table[day]);
    }

    /// (nA) Mean drift.
    ///
    /// @param current (nA) 0 … 1750
    /// @param days (days) 0 … 5
    public static float drift(float current, float days) {
        int day = Math.min((int) days, DAYS - 1);
        int right = 1;
        while (right < CURRENTS.length - 1 && CURRENTS[right] < current) {
            right++;
        }
        float share = (current - CURRENTS[right - 1]) / (CURRENTS[right] - CURRENTS[right - 1]);
        float now = across(DRIFT[day], right, share);
        return Math.fma(days - day, across(DRIFT[day + 1], right, share) - now, now);
    }

    private static float across(float[] row, int right, float share) {
        return Math.fma(share, row[right] - row[right - 1], row[right - 1]);
    }

    /// (nA) Standard deviation of a read.
    ///
    /// @param current (nA)
    public static float noise(float current) {
        return 12.58037f * -Elementary.expm1(-current / 215.36557f);
    }
}
