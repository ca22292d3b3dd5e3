package mortal.experiments.mortality.lifetimes;

import java.util.List;

/// What a job of `ageing` leaves: a chip's years or its schooling.
///
/// @param body whose years; empty for a schooling
/// @param serial of the die
/// @param years examinations of the chip under each maintenance
/// @param shocks examinations around heat and burst, in order
/// @param schoolings of cells that wear
public record Aged(String body, int serial, List<Examined> years, List<Examined> shocks, List<Schooled> schoolings) {
    public Aged {
        years = List.copyOf(years);
        shocks = List.copyOf(shocks);
        schoolings = List.copyOf(schoolings);
    }

    /// One examination.
    ///
    /// @param way what was done for it, or to it
    /// @param hours (h) since graduation
    /// @param error (1)
    /// @param dead whether it failed its check-up
    /// @param joules (J) spent on it since graduation, examinations apart
    public record Examined(String way, double hours, double error, boolean dead, double joules) {}

    /// A schooling.
    ///
    /// @param endurance (pulses) of its cells
    /// @param lessons (cases)
    /// @param error (1) at the end
    /// @param dead whether it failed its check-up then
    /// @param mean (pulses) of the mean cell's devices
    /// @param hottest (pulses) that one cell in a thousand has exceeded
    /// @param worn (1) share of the devices that are worn out
    /// @param travel (1) of the mean cell
    /// @param furthest (1) that one cell in a thousand has exceeded
    /// @param joules (J)
    public record Schooled(
            Remedy remedy,
            double endurance,
            long lessons,
            double error,
            boolean dead,
            double mean,
            double hottest,
            double worn,
            double travel,
            double furthest,
            double joules) {}
}
