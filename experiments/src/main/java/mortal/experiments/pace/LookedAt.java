package mortal.experiments.pace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Course;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.run.Exam;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Readout;
import mortal.simulator.chip.Chip;
import mortal.substrate.Seed;

/// A schooling whose chip is asked about validation cases again and again, each time on a fork.
///
/// @param room its training and validation cases
/// @param school of every chip
/// @param looks (1) an epoch, evenly spaced; at least 1
public record LookedAt(Classroom room, LearningSettings school, int looks) {

    /// Teaches a chip; it answers by the rule's declared read-out.
    ///
    /// @param chip newly made
    /// @param name of its design
    /// @param kind of schooling
    /// @param seed where order and negatives come from
    public ErrorCurve curve(Chip chip, String name, String kind, int serial, Seed seed) {
        chip.rest(Math.round(1e9 * school.restSeconds()));
        Dataset cases = room.training();
        Dataset asked = asked();
        List<Double> errors = new ArrayList<>();
        List<String> by = new ArrayList<>();
        Course.school(cases, school).teach(chip, Labelling.book(cases), seed, (learner, taught) -> {
            if (taught * looks / cases.cases() > errors.size()) {
                Readout readout = learner.readouts().getFirst();
                Chip fork = chip.fork("validate " + errors.size());
                errors.add(Exam.of(readout, asked, fork).error().value());
                by.add(readout.name());
            }
            return true;
        });
        return new ErrorCurve(name, kind, serial, by.getFirst(), looks, errors);
    }

    /// The validation cases that are asked about.
    public Dataset asked() {
        Dataset all = room.validation();
        int most = school.evaluateCases();
        return most == 0 || most >= all.cases() ? all : all.slice(0, most);
    }

    /// Between two looks there must be a lesson, or one look would be two.
    ///
    /// @throws IllegalArgumentException if there is none
    public void check() {
        int lessons = Math.ceilDiv(room.training().cases(), school.batch());
        if (looks > lessons) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "looks = %d, must be at most %d, the lessons of an epoch", looks, lessons));
        }
    }
}
