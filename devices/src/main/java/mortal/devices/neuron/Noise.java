package mortal.devices.neuron;

import mortal.devices.Checks;

/// What disturbs a unit from case to case and from hour to hour, in units of its input unless said.
///
/// White, fresh in every case: deviation √((readNoise · exp(readNoiseSpread · ξ))² + k T / C / voltsPerUnit²).
/// Slow, a function of absolute time: [Flicker] and two [Walk]s, of gain and offset.
///
/// @param readNoise (1) median deviation of the white noise, at least 0
/// @param readNoiseSpread (1) standard deviation of its logarithm from unit to unit, at least 0
/// @param capacitorFarads (F) on which a unit's input is sampled, at least 0; 0 for no thermal noise
/// @param flicker (1) deviation of the 1/f noise in each decade of time, at least 0
/// @param flickerSeconds (s) memory of its quickest part, above 10⁻⁶
/// @param flickerDecades (decades) of memory it spans, 1 to 16
/// @param gainWalk (1) relative deviation of the gain's walk, at least 0
/// @param offsetWalk (1) deviation of the offset's walk, at least 0
/// @param walkSeconds (s) memory of both walks, above 10⁻⁶
/// @param readOffset (1) deviation of what a unit's converter adds when the unit is read out, frozen, at least 0
public record Noise(
        float readNoise,
        float readNoiseSpread,
        double capacitorFarads,
        float flicker,
        double flickerSeconds,
        int flickerDecades,
        float gainWalk,
        float offsetWalk,
        double walkSeconds,
        float readOffset) {

    public Noise {
        Checks.atLeast("Noise.readNoise", readNoise, 0);
        Checks.atLeast("Noise.readNoiseSpread", readNoiseSpread, 0);
        Checks.atLeast("Noise.capacitorFarads (F)", capacitorFarads, 0);
        Checks.atLeast("Noise.flicker", flicker, 0);
        Checks.above("Noise.flickerSeconds (s)", flickerSeconds, 1e-6);
        Checks.atLeast("Noise.flickerDecades", flickerDecades, 1);
        Checks.atLeast("Noise.flickerDecades, subtracted from 16", 16 - flickerDecades, 0);
        Checks.atLeast("Noise.gainWalk", gainWalk, 0);
        Checks.atLeast("Noise.offsetWalk", offsetWalk, 0);
        Checks.above("Noise.walkSeconds (s)", walkSeconds, 1e-6);
        Checks.atLeast("Noise.readOffset", readOffset, 0);
    }

    /// Silence.
    public Noise() {
        this(0, 0, 0, 0, 1e-3, 6, 0, 0, 1, 0);
    }

    /// (1) deviation of the thermal part.
    double thermal(double kelvin, double voltsPerUnit) {
        return capacitorFarads > 0 ? Physics.sampledNoiseVolts(capacitorFarads, kelvin) / voltsPerUnit : 0;
    }
}
