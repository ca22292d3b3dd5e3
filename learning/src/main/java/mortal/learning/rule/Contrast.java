package mortal.learning.rule;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import mortal.learning.Labels;
import mortal.learning.Lesson;
import mortal.learning.NegativeMaker;
import mortal.learning.Ports;
import mortal.learning.rule.ForwardForward.Negatives;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Where a rule's negatives come from, as far as the chip has no part in it.
final class Contrast {
    private final Negatives negatives;
    private final int count;
    private final Labels labels;
    private final WrongLabels wrong;
    private final Hybrids hybrids;
    private final Seed seed;

    Contrast(ForwardForward rule, Ports ports, WrongLabels wrong, Seed seed) {
        this.negatives = rule.negatives();
        this.count = rule.candidates();
        this.labels = ports.labels();
        this.wrong = wrong;
        this.hybrids = new Hybrids(ports.columns(), rule.blurs(), seed.child("hybrids"));
        this.seed = seed;
    }

    /// One a case; none where chip or host choose.
    ///
    /// @param first number of the first case within the schooling
    Batch made(Lesson lesson, long first) {
        Batch inputs = lesson.inputs();
        return switch (negatives) {
            case RANDOM -> labels.with(inputs, wrong.random(lesson.labels(), first));
            case COLLIDING -> labels.with(inputs, any(lesson.cases(), first));
            case SHUFFLED -> labels.with(inputs, shuffled(lesson, first));
            case FIXED -> labels.with(inputs, fixed(inputs));
            case HYBRID -> hybrids.of(inputs, first);
            case MADE -> maker().make(lesson, labels, seed.child("made"), first);
            case HARD, GOODNESS, OWN -> inputs.slice(0, 0);
        };
    }

    /// Labels for each case, of which the chip's goodness chooses one.
    List<List<Integer>> candidates(List<Integer> told, long first) {
        return negatives == Negatives.OWN ? wrong.all(told.size()) : wrong.candidates(told, count, first);
    }

    private List<Integer> any(int cases, long first) {
        return IntStream.range(0, cases)
                .mapToObj(c -> Draws.integer(seed.child("any"), first + c, labels.classes()))
                .toList();
    }

    private List<Integer> shuffled(Lesson lesson, long first) {
        return IntStream.of(Draws.permutation(seed.child("shuffled").child(first), lesson.cases()))
                .mapToObj(lesson.labels()::get)
                .toList();
    }

    /// A draw that belongs to what a picture shows, whenever it comes: pictures without a label, which differ by at
    /// least one pixel.
    private List<Integer> fixed(Batch pictures) {
        return IntStream.range(0, pictures.cases())
                .mapToObj(c -> Draws.integer(seed.child("fixed"), print(pictures, c), labels.classes()))
                .toList();
    }

    /// Two pictures share one with chance 2⁻⁶⁴ or so.
    private static long print(Batch pictures, int row) {
        long print = 0;
        for (int i = 0; i < pictures.size(); i++) {
            print = Long.rotateLeft(print ^ Float.floatToIntBits(pictures.at(row, i)), 29) * 0x9E3779B97F4A7C15L;
        }
        return print;
    }

    private static NegativeMaker maker() {
        return ServiceLoader.load(NegativeMaker.class)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "negatives = made, but no NegativeMaker is on the class path; see docs/extending.md"));
    }
}
