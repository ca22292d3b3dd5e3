package mortal.experiments.mortality;

import java.util.BitSet;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.run.Exam;
import mortal.learning.Readout;
import mortal.simulator.chip.Chip;

/// What a chip answered to a set of cases, a character a case: as short as it can be kept.
public final class Answered {
    private Answered() {}

    /// Asks a fork of the chip.
    public static String by(Readout readout, Dataset cases, Chip chip, String name) {
        return text(Exam.of(readout, cases, chip.fork(name)).answers());
    }

    public static String text(List<Integer> answers) {
        StringBuilder text = new StringBuilder(answers.size());
        answers.forEach(label -> text.append(Character.forDigit(label, Character.MAX_RADIX)));
        return text.toString();
    }

    /// The label that was answered to a case.
    public static int at(String answers, int number) {
        return Character.digit(answers.charAt(number), Character.MAX_RADIX);
    }

    /// The cases answered wrong.
    public static BitSet wrong(String answers, Dataset cases) {
        BitSet wrong = new BitSet(answers.length());
        for (int c = 0; c < answers.length(); c++) {
            wrong.set(c, at(answers, c) != cases.label(c));
        }
        return wrong;
    }

    /// (1) Share of wrong answers.
    public static double error(String answers, Dataset cases) {
        return wrong(answers, cases).cardinality() / (double) answers.length();
    }
}
