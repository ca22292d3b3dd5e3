package mortal.devices.tile;

import mortal.devices.Checks;

/// The amplifier between a column and its converter: y ← gain · y + offset + noise · ξ, with gain = 1 + gainSpread ·
/// ξ₁ and offset = offsetSpread · ξ₂ frozen for each output, ξ fresh for every read.
///
/// @param noise (1) of an output in units of weight times input, at least 0: the "output noise" of aihwkit
/// @param gainSpread (1) relative, at least 0
/// @param offsetSpread (1) in units of weight times input, at least 0
public record Amplifier(float noise, float gainSpread, float offsetSpread) {

    public Amplifier {
        Checks.atLeast("Amplifier.noise (1)", noise, 0);
        Checks.atLeast("Amplifier.gainSpread (1)", gainSpread, 0);
        Checks.atLeast("Amplifier.offsetSpread (1)", offsetSpread, 0);
    }

    /// An ideal amplifier.
    public Amplifier() {
        this(0, 0, 0);
    }
}
