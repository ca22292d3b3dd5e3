package mortal.experiments.mortality.energy;

import mortal.simulator.meter.Reading;

/// Something that a chip did, what it cost, and what the chip that came of it answers.
///
/// @param form what the learner uses of the chip: sensors alone, or its units too
/// @param name what was done
/// @param times (1) how often it was done for that cost
/// @param cost of all chips and the bench
/// @param answers to the test cases afterwards, see [mortal.experiments.mortality.Answered]
public record Phase(String form, String name, long times, Reading cost, String answers) {
    static final String SENSORS = "sensors alone";
    static final String UNITS = "units read";

    static final String RAISE = "raise";
    static final String ANSWER = "answer by ";
    static final String TRANSPLANT = "transplant";
    static final String CALIBRATE = "calibrate";
    static final String DISTIL = "distil";

    /// (J) of doing it once.
    public double each() {
        return cost.joules() / times;
    }

    boolean is(String aForm, String aName) {
        return form.equals(aForm) && name.equals(aName);
    }

    boolean answering() {
        return name.startsWith(ANSWER);
    }
}
