package mortal.substrate;

/// A chip seen from outside: the only thing a learner meets. It has no weights to look at; it can be shown something,
/// told whether what it did was good, told to act on that, and left alone.
///
/// Not thread-safe: a chip is taught by one thread at a time.
public interface Substrate {

    Anatomy anatomy();

    /// Drives the chip with every case of `drive` in turn. Costs time and energy, changes no weight.
    ///
    /// @throws IllegalArgumentException if the drive does not fit the anatomy
    Presentation present(Drive drive);

    /// Marks: what was active in `shown` shall become more (strength above 0) or less (below 0) so. Acts at
    /// [#consolidate].
    ///
    /// @throws IllegalArgumentException if the push does not fit the presentation, or the chip holds as many cases as
    ///     it can
    void reinforce(Presentation shown, Push push);

    /// Marks: the synapses of `projection` see `post` on their far side, for rules that compute their own
    /// post-synaptic signal. Acts at [#consolidate].
    ///
    /// @param post (1) cases × units of the projection's target
    void pulse(Presentation shown, String projection, int step, Batch post);

    /// Acts on everything marked since the last call: the only place where learning changes weights.
    ///
    /// @param gate (1) how much; a neuromodulator. 0 forgets the marks and, where a chip smooths in a capacitor, still
    ///     lets the capacitor take them
    void consolidate(float gate);

    /// Lets time pass with nothing driven; drift, leakage and retention go on.
    ///
    /// @param nanos (ns) at least 0
    void rest(long nanos);
}
