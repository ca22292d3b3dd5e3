package mortal.devices.synapse;

import mortal.devices.Checks;

/// The pulses of a stepping law: what all such laws have in common.
///
///     s₊ = size · max(0, gain + min(0, asymmetry) + asymmetrySpread · ξ₂)
///     s₋ = size · max(0, gain − max(0, asymmetry) − asymmetrySpread · ξ₂)
///
/// with gain = 1 + spread · ξ₁, or e^(spread · ξ₁) where log-normal, and ξ₁, ξ₂ frozen standard normals of each cell.
/// So an asymmetry weakens one direction and strengthens none. Source: code of aihwkit 1.1.0 (MIT; its documentation
/// says ± instead), and of the defaults its base class; a size below 0, which that code lets move a cell the wrong
/// way, is a cell that does not move here.
///
/// @param size (1) nominal change of a pulse, above 0; the law says how it depends on the weight
/// @param spread (1) relative, from cell to cell, at least 0
/// @param logNormal whether the spread is that of the logarithm
/// @param jitter (1) from pulse to pulse, relative to a step, at least 0; above 1 many pulses go the wrong way
/// @param asymmetry (1) above 0 the down steps are smaller by this share, below 0 the up steps; −1 … 1
/// @param asymmetrySpread (1) of up against down, relative, from cell to cell, at least 0
public record Steps(float size, float spread, boolean logNormal, float jitter, float asymmetry, float asymmetrySpread) {

    public Steps {
        Checks.above("Steps.size (1)", size, 0);
        Checks.atLeast("Steps.spread (1)", spread, 0);
        Checks.atLeast("Steps.jitter (1)", jitter, 0);
        Checks.within("Steps.asymmetry (1)", asymmetry, -1, 1);
        Checks.atLeast("Steps.asymmetrySpread (1)", asymmetrySpread, 0);
    }

    public Steps() {
        this(0.001f, 0.3f, false, 0.3f, 0, 0.01f);
    }

    /// Steps all alike, without jitter.
    public static Steps even(float size) {
        return new Steps(size, 0, false, 0, 0, 0);
    }
}
