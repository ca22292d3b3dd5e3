package mortal.experiments.mortality.lifetimes;

import mortal.devices.synapse.Capacitor;
import mortal.devices.synapse.OneSided;
import mortal.devices.synapse.SoftBounds;
import mortal.devices.synapse.SynapseLaw;
import mortal.devices.synapse.Threshold;
import mortal.devices.synapse.Wear;

/// What stands between the pushes of learning and a cell that wears. The cells are the mild chip's; numbers of the
/// remedies are their laws' own defaults or those of `docs/tried.md`.
public enum Remedy {
    NONE("every pulse made"),
    THRESHOLD("no small pulses"),
    ONE_SIDED("one-sided pairs"),
    CAPACITOR("capacitor");

    /// (updates) between refreshes of a pair. As in `docs/tried.md`.
    private static final int REFRESH = 1000;

    /// As figures have it.
    final String words;

    Remedy(String words) {
        this.words = words;
    }

    /// @param endurance (pulses) after which 63 % of the cells are worn out
    /// @param shape (1) Weibull exponent
    SynapseLaw synapse(double endurance, double shape) {
        Wear worn = new Wear(new SoftBounds(), (float) endurance, (float) shape, Wear.End.HOLD);
        return switch (this) {
            case NONE -> worn;
            case THRESHOLD -> new Threshold(worn, new Threshold().least());
            case ONE_SIDED -> new OneSided(worn, REFRESH, 0.75f, 0.25f, 0.6f, 0.01f);
            case CAPACITOR -> new Capacitor(worn, 0.9f, 0, 0.1f, 1e30f);
        };
    }
}
