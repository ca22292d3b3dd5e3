package mortal.experiments.run;

import java.util.List;
import mortal.learning.Outcome;
import mortal.simulator.meter.Reading;

/// What a run reports, in the order in which it happens; a line of the journal each. No wall-clock time, nothing that
/// depends
/// on threads.
public sealed interface RunEvent {

    /// The chip was powered on.
    ///
    /// @param state hash of the whole state
    record Began(String event, String chip, long serial, String rule, String dataSha256, String state)
            implements RunEvent {
        Began(String chip, long serial, String rule, String dataSha256, String state) {
            this("began", chip, serial, rule, dataSha256, state);
        }
    }

    /// An epoch was taught.
    ///
    /// @param cases (cases) of the epoch
    /// @param layers goodness sums over the epoch
    /// @param travel (1) the way the mean cell has gone since birth
    /// @param meter what the schooling has cost since birth
    /// @param state hash of the whole state
    record Taught(
            String event, int epoch, int cases, List<Outcome.Layer> layers, double travel, Reading meter, String state)
            implements RunEvent {
        Taught(int epoch, Outcome outcome, double travel, Reading meter, String state) {
            this("taught", epoch, outcome.cases(), outcome.layers(), travel, meter, state);
        }
    }

    /// Answers were counted, on a fork of the chip.
    ///
    /// @param on `validation` or `test`
    /// @param subject `chip`, or `frozen` for its twin that never learned
    /// @param readout that answered
    /// @param errors (cases) answered wrong
    /// @param cost of asking, apart from the schooling's
    record Examined(
            String event, int epoch, String on, String subject, String readout, int errors, int cases, Reading cost)
            implements RunEvent {
        Examined(int epoch, String on, String subject, String readout, int errors, int cases, Reading cost) {
            this("examined", epoch, on, subject, readout, errors, cases, cost);
        }
    }
}
