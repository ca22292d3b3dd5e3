package mortal.substrate;

/// One drive, settled and observed. Stays valid for as long as it is held, whatever the chip does next.
public interface Presentation {

    int cases();

    /// What the population's own sensor reports, one number a case.
    ///
    /// The default sensor is a sum of squares over the population's units, before divisive normalisation (1).
    ///
    /// @param step (frames) from 0
    /// @return a new array of [#cases] numbers
    /// @throws IllegalArgumentException if there is no such population or step
    float[] activity(String population, int step);

    /// Every unit's outgoing signal, as the next population receives it, digitised: one conversion a unit and case,
    /// which the chip's meter counts.
    Batch read(String population, int step);
}
