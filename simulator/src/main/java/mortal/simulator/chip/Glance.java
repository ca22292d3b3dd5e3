package mortal.simulator.chip;

/// A god's-eye view of one chip, for pictures and figures: it costs nothing, disturbs nothing, and is never given to a
/// learner.
public interface Glance {

    /// (1) The weights from all units of the source to one unit of the target of a projection, bias left out; 0 from
    /// units that it does not see.
    float[] incoming(String projection, int unit);

    /// (1) The weight from the bias line to a unit of a projection's target.
    float bias(String projection, int unit);

    /// (1) The way the mean cell of the whole chip has gone.
    double travel();

    /// (1) The way that each cell of a projection has gone, where the chip's design keeps it (`travel: cells`).
    ///
    /// @return a new array of all cells that are wired, in no order that means anything; none where only sums are kept
    double[] travels(String projection);

    /// (cells) Worn out, of the whole chip.
    int wornOut();

    /// Of the cells of a projection.
    Flaws flaws(String projection);

    /// (pulses) That each cell of the whole chip has received, where its law counts them; 0 elsewhere.
    ///
    /// @return a new array of all cells that are wired, projection by projection, in no order within it that means
    /// anything
    long[] pulses();

    /// (pulses) That one cell has received, where its law counts them; 0 elsewhere, and where there is no cell.
    ///
    /// @param from unit of the source
    /// @param unit of the target
    long pulses(String projection, int from, int unit);

    /// (units) Of a hidden population whose answer no longer depends on its input.
    int deadUnits(String population);

    /// (1) The gain of a unit now.
    float gain(String population, int unit);

    /// (1) The offset of a unit now.
    float offset(String population, int unit);
}
