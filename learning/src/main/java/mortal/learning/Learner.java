package mortal.learning;

import java.util.List;
import mortal.substrate.Stateful;
import mortal.substrate.Substrate;

/// A rule at work on one chip: the protocol of what to show, what to push and when to act, and the state it keeps
/// outside
/// the chip.
public interface Learner extends Stateful {

    /// Teaches one batch.
    ///
    /// @param when how far the schooling has come
    Outcome learn(Lesson lesson, Substrate chip, When when);

    /// The read-outs this learner has by now, the declared one first.
    List<Readout> readouts();

    /// A moment of a schooling.
    ///
    /// @param epoch (epochs) from 1
    /// @param epochs (epochs) in all, at least `epoch`
    /// @param firstCase number of the first case within the whole schooling, from 0
    record When(int epoch, int epochs, long firstCase) {}
}
