package mortal.experiments.contrast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// A disturbance of every hidden unit, normal, stationary, with a memory counted in passes: an Ornstein–Uhlenbeck
/// process looked at once a pass,
///
///     d(0) = s · ξ(0),   d(n) = ρ · d(n − 1) + s · √(1 − ρ²) · ξ(n),   ρ = exp(−1 / memory)
///
/// which is exact whatever the memory. The draws of a pass belong to its number: walks of one seed and different
/// memory have the same ones. Source: G. E. Uhlenbeck and L. S. Ornstein, Phys. Rev. 36, 823 (1930).
final class StrayWalk {
    private final Seed seed;
    private final float strength;
    private final boolean common;
    private final float keep;
    private final float fresh;
    private final List<Population> hidden;
    private final float[][] now; // [hidden population][unit], standard deviation 1
    private long pass;

    /// @param strength (1) s, in units of the RMS current into a unit, at least 0
    /// @param memory (passes) τ over the time from one pass to the next, above 0; infinite for one that stands still
    /// @param common whether all units of a chip see the same
    StrayWalk(Anatomy anatomy, Seed seed, double strength, double memory, boolean common) {
        this.seed = seed;
        this.strength = (float) strength;
        this.common = common;
        this.keep = (float) StrictMath.exp(-1 / memory);
        this.fresh = (float) Math.sqrt(-StrictMath.expm1(-2 / memory));
        this.hidden = anatomy.of(Anatomy.Role.HIDDEN);
        this.now = new float[hidden.size()][];
        for (int l = 0; l < now.length; l++) {
            now[l] = new float[hidden.get(l).size()];
        }
    }

    /// Goes on to the next pass.
    ///
    /// @return (1) the currents into every hidden population in it, one row; none where there is no disturbance
    Map<String, Batch> next() {
        Map<String, Batch> currents = new LinkedHashMap<>();
        for (int l = 0; l < now.length && strength > 0; l++) {
            step(l);
            float[] d = now[l];
            currents.put(hidden.get(l).name(), Batch.fill(1, d.length, into -> {
                for (int j = 0; j < d.length; j++) {
                    into[j] = strength * d[j];
                }
            }));
        }
        pass++;
        return currents;
    }

    private void step(int l) {
        float[] d = now[l];
        float[] xi = new float[d.length];
        if (common) {
            java.util.Arrays.fill(xi, Draws.gaussian(seed, pass));
        } else {
            // Whole groups of draws for each pass, so that they are the same however many there were before.
            Draws.gaussians(seed.child(l), pass * Math.ceilDiv(d.length, 32) * 32, xi, 0, d.length);
        }
        float kept = pass == 0 ? 0 : keep;
        float taken = pass == 0 ? 1 : fresh;
        for (int j = 0; j < d.length; j++) {
            d[j] = Math.fma(kept, d[j], taken * xi[j]);
        }
    }
}
