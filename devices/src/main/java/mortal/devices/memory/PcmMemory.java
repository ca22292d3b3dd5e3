package mortal.devices.memory;

import java.util.List;
import mortal.devices.Checks;
import mortal.devices.kernel.Elementary;

/// A phase-change device:
///
///     programmed: p = max(0, g + programming · σ(g) · luck)
///     shown:      p · ((t + t₀) / t₀)^(−drift · ν),   ν = |μ(p) + σ_ν(p) · kind|
///     read noise: read · shown · Q(p) · √ln((t + t₀ + t_read) / (2 t_read)),   1/f
///
/// with t the age since it was programmed or last pulsed. What the exponent and the noise depend on is what programming
/// left, p, not what was wanted, g: the device knows nothing else.
///
/// @param model whose σ, μ, σ_ν, Q, t₀ and t_read
/// @param programming (1) factor on the scatter of programming, at least 0; 0 switches it off
/// @param drift (1) factor on the exponents, at least 0
/// @param read (1) factor on the read noise, at least 0
/// @param points exponents measured, by rising conductance, instead of the model's; between two of them a straight
/// line,
///     beyond the ends their values; none for the model's own
public record PcmMemory(PcmModel model, float programming, float drift, float read, List<DriftPoint> points)
        implements Memory {

    public PcmMemory {
        Checks.atLeast("PcmMemory.programming", programming, 0);
        Checks.atLeast("PcmMemory.drift", drift, 0);
        Checks.atLeast("PcmMemory.read", read, 0);
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            Checks.above(
                    "PcmMemory.points: conductance of number " + i + " (uS)",
                    points.get(i).microsiemens(),
                    points.get(i - 1).microsiemens());
        }
    }

    @Override
    public float low() {
        return 0;
    }

    @Override
    public float high() {
        return model.most();
    }

    @Override
    public boolean scatters() {
        return false;
    }

    @Override
    public boolean individual() {
        return drift > 0;
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public double shortestSeconds() {
        return 2 * model.readSeconds();
    }

    /// ln((t + t₀) / t₀).
    @Override
    public void ripen(int count, float[] age) {
        float per = (float) (1 / model.startSeconds());
        for (int i = 0; i < count; i++) {
            age[i] = Elementary.ln(Math.fma(age[i], per, 1));
        }
    }

    @Override
    public void recall(int count, float[] value, float[] luck, float[] kind, float[] ripe, float[] noise) {
        float per = 1 / model.most();
        float born = (float) StrictMath.log(model.startSeconds() / (2 * model.readSeconds()));
        for (int i = 0; i < count; i++) {
            float g = value[i];
            float p = Math.max(0, Math.fma(programming * model.programming(g * per), luck[i], g));
            float x = p * per;
            float ln = PcmModel.ln(x);
            float shown = p;
            if (drift > 0) {
                shown *= Elementary.exp(-drift * exponent(x, ln, kind[i]) * ripe[i]);
            }
            value[i] = shown;
            noise[i] = read > 0 ? read * shown * model.noise(x, ln) * (float) Math.sqrt(born + ripe[i]) : 0;
        }
    }

    /// (1) ν of a device.
    ///
    /// @param x (1) programmed conductance over g_max
    /// @param kind (1) standard normal, frozen
    public float exponent(float x, float kind) {
        return exponent(x, PcmModel.ln(x), kind);
    }

    private float exponent(float x, float ln, float kind) {
        if (points.isEmpty()) {
            return Math.abs(Math.fma(model.deviation(x, ln), kind, model.mean(x, ln)));
        }
        float g = x * model.most();
        int right = 0;
        while (right < points.size() && points.get(right).microsiemens() < g) {
            right++;
        }
        DriftPoint b = points.get(Math.min(right, points.size() - 1));
        DriftPoint a = points.get(Math.max(right - 1, 0));
        float gap = b.microsiemens() - a.microsiemens();
        float share = gap > 0 ? Math.max(0, (g - a.microsiemens()) / gap) : 0;
        float mean = Math.fma(share, b.mean() - a.mean(), a.mean());
        float deviation = Math.fma(share, b.deviation() - a.deviation(), a.deviation());
        return Math.abs(Math.fma(deviation, kind, mean));
    }
}
