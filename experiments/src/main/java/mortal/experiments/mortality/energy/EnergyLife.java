package mortal.experiments.mortality.energy;

import java.util.List;

/// One life of one chip: what it did and what that cost.
///
/// @param chip name of the design
/// @param serial of the die
/// @param cells of the chip
/// @param phases in the order in which they were done
/// @param rivals digital networks as good as the chip raised by sensors alone
/// @param aged the same chip asked later
/// @param pulsesPerCell (pulses) of its schooling by sensors alone, mean over cells
/// @param wornOut (cells) after it
/// @param alive whether it passes its check-up then
public record EnergyLife(
        String chip,
        long serial,
        double cells,
        List<Phase> phases,
        List<Rival> rivals,
        List<Aged> aged,
        double pulsesPerCell,
        int wornOut,
        boolean alive) {

    /// The chip after a rest without lessons.
    ///
    /// @param seconds (s) of rest
    /// @param answers to the test cases
    public record Aged(double seconds, String answers) {}

    public EnergyLife {
        phases = List.copyOf(phases);
        rivals = List.copyOf(rivals);
        aged = List.copyOf(aged);
    }

    Phase phase(String form, String name) {
        return phases.stream().filter(phase -> phase.is(form, name)).findFirst().orElseThrow();
    }
}
