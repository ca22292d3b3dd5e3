package mortal.experiments.mortality.collective;

import java.util.List;

/// Where a group stands after a round; everything is counted from the start.
///
/// @param round from 1
/// @param lessons (cases) taught to all members together
/// @param bits (bits) that each member was sent
/// @param presentations of all members, exams apart
/// @param joules (J) of all members and the bench; of digital ones with 32-bit arithmetic and weights in SRAM, see
///     [mortal.simulator.meter.DigitalReference]
/// @param arithmetic (J) of digital ones without the memory; of others as `joules`
/// @param answers of each member to the test cases, see [mortal.experiments.mortality.Answered]
/// @param committee what the mean of their soft answers says
/// @param dead members that fail their check-up
public record Round(
        int round,
        long lessons,
        double bits,
        long presentations,
        double joules,
        double arithmetic,
        List<String> answers,
        String committee,
        int dead) {
    public Round {
        answers = List.copyOf(answers);
    }
}
