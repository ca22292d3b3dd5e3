package mortal.substrate;

import java.util.List;
import java.util.Map;

/// What goes into a chip: a batch of cases, each settled in turn.
///
/// @param cases (cases) rows of every batch in every frame
/// @param start the state from which each case begins
/// @param frames one for a feed-forward answer; several are steps of one presentation
public record Drive(int cases, Start start, List<Frame> frames) {

    /// Where a presentation starts from.
    public enum Start {
        /// All units silent.
        REST,
        /// One bottom-up pass first.
        UPWARD,
        /// The state the chip is in.
        CONTINUE
    }

    /// One step.
    ///
    /// @param clamp populations held at a value, by name
    /// @param inject currents added to a population's drive, by name, in units of the drive
    public record Frame(Map<String, Batch> clamp, Map<String, Batch> inject) {
        public Frame {
            clamp = Map.copyOf(clamp);
            inject = Map.copyOf(inject);
        }
    }

    public Drive {
        frames = List.copyOf(frames);
        for (Frame frame : frames) {
            frame.clamp().forEach((name, batch) -> check(name, batch, cases));
            frame.inject().forEach((name, batch) -> check(name, batch, cases));
        }
    }

    /// One frame from rest with one population clamped.
    public static Drive of(String population, Batch batch) {
        return new Drive(batch.cases(), Start.REST, List.of(new Frame(Map.of(population, batch), Map.of())));
    }

    private static void check(String name, Batch batch, int cases) {
        if (batch.cases() != cases) {
            throw new IllegalArgumentException(
                    "Drive." + name + ": got " + batch.cases() + " cases, the drive has " + cases);
        }
    }
}
