package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.run.Exam;
import mortal.experiments.run.Finals;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Readout;
import mortal.learning.readout.GoodnessReadout;
import mortal.simulator.chip.Chip;
import mortal.simulator.meter.Reading;
import mortal.substrate.Seed;

/// Asks chips the test cases and notes how they came to what they answer: the arms of one pair, in the order in which
/// they
/// were gone.
final class Examiner {
    private final Dataset test;
    private final LearningSettings school;
    private final Seed fits;
    private final GoodnessReadout goodness;
    private final List<Arm> arms = new ArrayList<>();

    /// @param fits where the order of cases comes from that a softmax is fitted on
    Examiner(Dataset test, LearningSettings school, Seed fits) {
        this.test = test;
        this.school = school;
        this.fits = fits;
        this.goodness = school.goodness(test.classes());
    }

    List<Arm> arms() {
        return List.copyOf(arms);
    }

    /// By goodness, sensors alone.
    void asked(String way, Chip chip, Price price) {
        taught(way, chip, price, 0, 0, 0);
    }

    /// By goodness, after so many lessons that told so many bits.
    ///
    /// @param asked (presentations) of the teacher
    void taught(String way, Chip chip, Price price, int lessons, double bits, long asked) {
        arms.add(new Arm(
                way,
                Pair.GOODNESS,
                lessons,
                bits,
                asked,
                price.joules(),
                price.seconds(),
                Answered.by(goodness, test, chip, "test")));
    }

    /// By a softmax on the host, fitted to what this chip's units do on labelled cases: reads units, and pays for it.
    ///
    /// @return the softmax
    Readout fitted(String way, Chip chip, Dataset cases, Price price) {
        Chip fork = chip.fork("fit");
        Reading before = fork.reading();
        Readout softmax = Finals.fit(fork, cases, school, test.classes(), fits);
        Price all = price.plus(Price.of(fork.reading().minus(before)));
        int shown = school.fitEpochs()
                * Math.min(cases.cases(), school.fitCases() == 0 ? cases.cases() : school.fitCases());
        read(way, Pair.SOFTMAX, softmax, fork, all, shown);
        return softmax;
    }

    /// By a softmax that was fitted to another chip.
    void borrowed(String way, Readout softmax, Chip chip, Price price) {
        read(way, Pair.BORROWED, softmax, chip.fork("borrow"), price, 0);
    }

    private void read(String way, String name, Readout softmax, Chip fork, Price price, int shown) {
        String answers = Answered.text(Exam.of(softmax, test, fork).answers());
        arms.add(new Arm(way, name, shown, 0, 0, price.joules(), price.seconds(), answers));
    }
}
