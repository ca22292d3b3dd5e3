package mortal.experiments.mortality.fleet;

import java.util.List;

/// One life of the fleet, from birth to the last exam.
///
/// @param serial (1) of the die
/// @param life (1) 0 for the first, 1 for the second
/// @param body at birth
/// @param looks in order; a chip that died has those before its death
/// @param died (cases) taught when it died; −1 if it lives
/// @param cause of death; empty if it lives
/// @param goodness answers by goodness to the test cases, as [mortal.experiments.mortality.Answered] writes them; empty
/// if
///     it died
/// @param softmax answers by a softmax fitted afterwards; empty if it died
/// @param travel (1) the way of its mean cell
/// @param joules (J) of its schooling
/// @param seconds (s) of simulated time until the end of its schooling
public record Raised(
        long serial,
        int life,
        BodyFacts body,
        List<Look> looks,
        long died,
        String cause,
        String goodness,
        String softmax,
        double travel,
        double joules,
        double seconds) {

    /// A fingerprint.
    ///
    /// @param taught (cases) before it
    /// @param responses (1) goodness a unit by layer, stimulus and label, the label running quickest
    /// @param again (1) distance of two askings at this moment, see [Prints]
    /// @param opinionAgain (1) the same of what it thinks of the labels
    public record Look(long taught, List<Float> responses, double again, double opinionAgain) {
        public Look {
            responses = List.copyOf(responses);
        }
    }

    public Raised {
        looks = List.copyOf(looks);
    }

    public boolean lives() {
        return died < 0;
    }
}
