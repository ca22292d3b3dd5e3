package mortal.experiments.mortality.lifetimes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Answered;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Course;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.mortality.Lot;
import mortal.experiments.mortality.Teacher;
import mortal.experiments.run.LearningSettings;
import mortal.learning.distil.SoftLabels;
import mortal.learning.readout.GoodnessReadout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Probe.Path;
import mortal.substrate.Seed;

/// A founder raised by the book, and what becomes of its skill in each way: in every way the n-th generation is the
/// same newborn chips, asks about the same cases and has its lessons in the same order.
final class Chain {
    private final Lot lot;
    private final Classroom cases;
    private final GenerationsSettings settings;
    private final LearningSettings school;
    private final long firstSerial;
    private final Seed seed;
    private final Crew crew;
    private final GoodnessReadout goodness;
    private final List<Link> links = new ArrayList<>();

    /// @param number of the chain, from 0
    Chain(Lot lot, Classroom cases, GenerationsSettings settings, int number, Crew crew) {
        this.lot = lot;
        this.cases = cases;
        this.settings = settings;
        this.school = settings.school();
        this.firstSerial = (long) number * (settings.generations() + 1) * settings.pupils();
        this.seed = lot.root().child("chain", number);
        this.crew = crew;
        this.goodness = school.goodness(cases.pool().classes());
    }

    /// Follows every way to its end.
    List<Link> links() {
        Chip founder = newborn(0, 0);
        Dataset book = cases.training();
        Course.school(book, school).teach(founder, Labelling.book(book), seed.child("school"));
        follow(Passing.DRAWN, founder, last -> generation -> one(taught(generation, 0, drawn(generation, last))));
        follow(Passing.HARD, founder, last -> generation -> one(taught(generation, 0, hard(generation, last))));
        follow(Passing.EVENED, founder, last -> generation -> one(taught(generation, 0, evened(generation, last))));
        follow(Passing.BEST, founder, last -> generation -> one(best(family(generation, last))));
        follow(Passing.ALL, founder, last -> generation -> family(generation, last));
        follow(Passing.RAW, founder, last -> generation -> one(copied(generation, last.getFirst(), false)));
        follow(Passing.MATCHED, founder, last -> generation -> one(copied(generation, last.getFirst(), true)));
        follow(
                Passing.BOOK,
                founder,
                last -> generation -> one(taught(generation, 0, Labelling.book(pool(generation)))));
        follow(Passing.FROZEN, founder, last -> generation -> one(newborn(generation, 0)));
        return links;
    }

    /// @param step from the last generation to the one with this number
    private void follow(String way, Chip founder, Function<List<Chip>, Function<Integer, List<Chip>>> step) {
        List<Chip> generation = one(founder.fork(way));
        links.add(new Link(way, 0, dead(generation), one(answers(founder))));
        for (int g = 1; g <= settings.generations(); g++) {
            generation = step.apply(generation).apply(g);
            links.add(new Link(
                    way,
                    g,
                    dead(generation),
                    generation.stream().map(this::answers).toList()));
        }
    }

    private static int dead(List<Chip> chips) {
        return (int) chips.stream()
                .filter(chip -> !chip.fork("check-up").checkup().passed())
                .count();
    }

    private static <T> List<T> one(T alone) {
        return List.of(alone);
    }

    private String answers(Chip chip) {
        return Answered.by(goodness, cases.test(), chip, "test");
    }

    private Chip newborn(int generation, int pupil) {
        return lot.chip(firstSerial + (long) generation * settings.pupils() + pupil, crew);
    }

    private Dataset pool(int generation) {
        int from = (generation - 1) * settings.poolCases();
        return cases.pool().slice(from, from + settings.poolCases());
    }

    private Chip taught(int generation, int pupil, Labelling labels) {
        Chip chip = newborn(generation, pupil);
        Seed course = seed.child("course", generation).child(pupil);
        new Course(pool(generation), settings.lessons(), school).teach(chip, labels, course);
        return chip;
    }

    /// What the last generation thinks of this generation's pool: the mean where there are several.
    private SoftLabels said(int generation, List<Chip> last) {
        return SoftLabels.mean(last.stream()
                .map(chip -> Teacher.answers(chip, pool(generation), school, settings.answerTemperature()))
                .toList());
    }

    private Labelling drawn(int generation, List<Chip> last) {
        return Labelling.drawn(said(generation, last), seed.child("drawn", generation));
    }

    private Labelling hard(int generation, List<Chip> last) {
        return Labelling.hard(said(generation, last));
    }

    /// All that is kept of the founder's book is how frequent its classes are.
    private Labelling evened(int generation, List<Chip> last) {
        return Labelling.hard(said(generation, last).evened(Told.shares(cases.training())));
    }

    private List<Chip> family(int generation, List<Chip> last) {
        Labelling labels = drawn(generation, last);
        return IntStream.range(0, settings.pupils())
                .mapToObj(pupil -> taught(generation, pupil, labels))
                .toList();
    }

    /// By the validation cases, on forks: whoever chooses costs the family nothing.
    private Chip best(List<Chip> family) {
        Dataset validation = cases.validation();
        Dataset looked = validation.slice(0, Math.min(cases.test().cases(), validation.cases()));
        return family.stream()
                .min(Comparator.comparingDouble(
                        chip -> Answered.error(Answered.by(goodness, looked, chip, "choose"), looked)))
                .orElseThrow();
    }

    private Chip copied(int generation, Chip last, boolean matched) {
        Chip chip = newborn(generation, 0);
        settings.bench().copy(last, chip, Path.CELL);
        if (matched) {
            settings.bench().match(last, chip);
        }
        return chip;
    }
}
