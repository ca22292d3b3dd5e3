package mortal.experiments.mortality;

/// One way to a chip that answers, and what it answered to the test cases.
///
/// @param way how it came to what it knows
/// @param readout that answered
/// @param lessons (cases) that the chip was taught on the way
/// @param bits (bits) that were told to it with them, at most
/// @param asked (presentations) of the teacher for that
/// @param joules (J) of all chips and the bench on the way, the teacher's own schooling and exams apart
/// @param seconds (s) of simulated time
/// @param answers see [Answered]
public record Arm(
        String way,
        String readout,
        int lessons,
        double bits,
        long asked,
        double joules,
        double seconds,
        String answers) {}
