package mortal.devices.memory;

import static java.lang.Math.fma;

import mortal.devices.Checks;
import mortal.devices.kernel.Elementary;

/// A resistive memory (RRAM, 40 µS) whose programmed values spread with time: max(0, g + scatter · σ(x, t) · luck), so
/// one
/// draw a programming makes the whole trajectory. σ was fitted after 1 s, 1 day and 2 days; in between it is a straight
/// line over the logarithm of time, before and after it stands still. Reads have white noise of read · shown.
///
/// Source: Wan et al., Nature 608, 504 (2022), as in aihwkit 1.1.0 (MIT), devices reference §4.4. There the 40 µS are
/// lost and its default of 25 µS gets the noise of 40, 1.6 times too much; here σ belongs to its own range.
///
/// @param scatter (1) factor on σ, at least 0
/// @param read (1) relative noise of a read, at least 0; about 0.01
public record WanMemory(float scatter, float read) implements Memory {
    private static final float DAY = 86_400;
    /// ln(86 400), and ln 2 from there to the second day.
    private static final float LN_DAY = 11.366743f;

    private static final float LN_2 = 0.6931472f;
    private static final float MOST = 40;

    public WanMemory {
        Checks.atLeast("WanMemory.scatter", scatter, 0);
        Checks.atLeast("WanMemory.read", read, 0);
    }

    @Override
    public float low() {
        return 0;
    }

    @Override
    public float high() {
        return MOST;
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

    /// 0 up to 1 s, 1 after a day, 2 from two days on.
    @Override
    public void ripen(int count, float[] age) {
        for (int i = 0; i < count; i++) {
            float early = Elementary.ln(Math.max(1, Math.min(age[i], DAY))) / LN_DAY;
            float late = Elementary.ln(Math.max(1, Math.min(age[i] / DAY, 2))) / LN_2;
            age[i] = early + late;
        }
    }

    @Override
    public void recall(int count, float[] value, float[] luck, float[] kind, float[] ripe, float[] noise) {
        for (int i = 0; i < count; i++) {
            float g = value[i];
            float sigma = scatter * deviation(g / MOST, ripe[i]);
            float shown = Math.max(0, fma(sigma, luck[i], g));
            value[i] = shown;
            noise[i] = read * shown;
        }
    }

    /// (µS) σ.
    ///
    /// @param x (1) g / 40 µS
    /// @param ripe (1) 0 after 1 s, 1 after a day, 2 after two
    public static float deviation(float x, float ripe) {
        float second = fma(fma(fma(fma(-16.815f, x, 45.393f), x, -43.853f), x, 16.030f), x, 0.348f);
        float day = fma(fma(fma(fma(-16.458f, x, 47.095f), x, -50.773f), x, 22.086f), x, 0.701f);
        float days = fma(fma(fma(fma(-11.934f, x, 37.062f), x, -43.507f), x, 20.274f), x, 0.782f);
        float early = fma(Math.min(ripe, 1), day - second, second);
        return fma(Math.max(ripe - 1, 0), days - day, early);
    }
}
