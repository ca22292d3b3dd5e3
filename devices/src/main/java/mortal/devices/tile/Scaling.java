package mortal.devices.tile;

import mortal.devices.Checks;

/// How a case's signals are brought into a tile's range and its outputs back: x / α goes in, α · y comes out.
///
/// | noise management | α |
/// |---|---|
/// | `none` | 1 |
/// | `absMax` | constant · max |x| |
/// | `constant` | constant |
/// | `average` | constant · mean |x| |
///
/// over the rows of the tile, of this case alone: a running mean over cases, which aihwkit has too, would make a case's
/// result depend on its neighbours. A silent case gives 0. *Bound management* `iterative`: as long as an output of the
/// tile clips, α is doubled and the case read again, with fresh noise, up to the factor `most`, and never further than
/// to a quarter of the row converters' steps (0.25 · steps).
///
/// Source: aihwkit 1.1.0 (MIT).
///
/// @param noise how α is found
/// @param constant (1) above 0
/// @param bounds what is done about outputs that clip
/// @param most (1) largest factor of bound management, at least 1. Source of the default 1000: aihwkit 1.1.0
/// @param compensation of drift
public record Scaling(Noise noise, float constant, Bounds bounds, float most, DriftCompensation compensation) {

    /// Noise management.
    public enum Noise {
        NONE("none"),
        ABS_MAX("absMax"),
        CONSTANT("constant"),
        AVERAGE("average");

        private final String word;

        Noise(String word) {
            this.word = word;
        }

        /// The word in a file.
        @Override
        public String toString() {
            return word;
        }
    }

    /// Bound management.
    public enum Bounds {
        NONE,
        ITERATIVE
    }

    /// Of the row converters' steps: how far bound management goes. Source: aihwkit 1.1.0, `max_bm_res`.
    private static final float SHARE_OF_STEPS = 0.25f;

    public Scaling {
        Checks.above("Scaling.constant (1)", constant, 0);
        Checks.atLeast("Scaling.most (1)", most, 1);
    }

    /// No scaling.
    public Scaling() {
        this(Noise.NONE, Bounds.NONE);
    }

    public Scaling(Noise noise, Bounds bounds) {
        this(noise, 1, bounds, 1000);
    }

    /// Without compensation of drift.
    public Scaling(Noise noise, float constant, Bounds bounds, float most) {
        this(noise, constant, bounds, most, new DriftCompensation());
    }

    /// The same with another compensation of drift.
    public Scaling with(DriftCompensation other) {
        return new Scaling(noise, constant, bounds, most, other);
    }

    /// How often a case may be read again.
    int rounds(Dac dac) {
        if (bounds == Bounds.NONE) {
            return 0;
        }
        float limit = dac.steps() > 0 ? Math.min(most, SHARE_OF_STEPS * dac.steps()) : most;
        return limit >= 2 ? Math.getExponent(limit) : 0;
    }

    /// (1) α of one case.
    ///
    /// @param row the case's signals; not modified
    float of(float[] row) {
        return switch (noise) {
            case NONE -> 1;
            case CONSTANT -> constant;
            case ABS_MAX -> constant * largest(row);
            case AVERAGE -> constant * mean(row);
        };
    }

    private static float largest(float[] row) {
        float most = 0;
        for (float x : row) {
            most = Math.max(most, Math.abs(x));
        }
        return most;
    }

    private static float mean(float[] row) {
        float sum = 0;
        for (float x : row) {
            sum += Math.abs(x);
        }
        return sum / row.length;
    }
}
