package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Distillation.Trial;
import mortal.experiments.run.Exam;
import mortal.experiments.run.Finals;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Readout;
import mortal.learning.distil.SoftLabels;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.Designs;
import mortal.simulator.meter.Reading;
import mortal.substrate.Seed;

/// A newborn chip taught in every way there is through its ports, each time from birth: by its teacher, by other
/// teachers,
/// about other inputs, and by the controls.
final class Tuition {
    static final String TEACHER = "teacher";
    static final String TOGETHER = "several teachers together";
    static final String RELATIVE = "the pupil's die in another life";
    static final String DIGITAL = "ideal chip";

    static final String DRAWN = "drawn answers";
    static final String HARD = "hard answers";
    static final String BOOK = "true labels";
    static final String SHUFFLED = "answers shuffled within class";
    static final String CONFUSED = "labels with the teacher's confusions";
    static final String OTHERWISE = "drawn answers, other negatives";

    static final String SEEN_DRAWN = "drawn, on the teacher's own cases";
    static final String SEEN_HARD = "hard, on the teacher's own cases";
    static final String BY_TOGETHER = "drawn, of several teachers";
    static final String BY_RELATIVE = "drawn, of the pupil's die in another life";
    static final String BY_DIGITAL = "drawn, of an ideal chip";

    static final String LESS_DRAWN = "drawn answers, a class left out";
    static final String LESS_HARD = "hard answers, a class left out";
    static final String LESS_BOOK = "true labels, a class left out";

    static final String UNTAUGHT = "untaught";
    static final String FROZEN = "frozen";

    /// A read-out that is goodness with a bonus for the class left out.
    static final String BONUS = "goodness, one bonus fitted";

    /// By courses of every length.
    static final List<String> CURVES = List.of(DRAWN, HARD, BOOK, SHUFFLED, CONFUSED, OTHERWISE);
    /// Without one class.
    static final List<String> LESS = List.of(LESS_DRAWN, LESS_HARD, LESS_BOOK);

    private static final Reading NONE = new Reading(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final DistillationSettings settings;
    private final LearningSettings school;
    private final LearningSettings pupils;
    private final Classroom room;
    private final Dataset pool;
    private final Seed seed;
    private final Lot lot;
    private final Lot digital;
    private final int number;
    private final Crew crew;
    private final Chip newborn;
    private final List<Arm> arms = new ArrayList<>();

    /// @param number of the pair, from 0
    Tuition(Lot lot, Classroom room, DistillationSettings settings, int number, Crew crew) {
        this.settings = settings;
        this.school = settings.school();
        this.pupils = school.with(settings.pupilNegatives());
        this.room = room;
        this.pool = room.pool();
        this.lot = lot;
        this.digital = new Lot(
                Designs.preset("ideal")
                        .sized(lot.design().inputs(), lot.design().hidden()),
                lot.root());
        this.number = number;
        this.crew = crew;
        this.seed = lot.root().child("pair", number);
        this.newborn = lot.chip(pupil(), crew);
    }

    private long pupil() {
        return 2L * number + 1;
    }

    /// How drawn answers of a kind by the name `of` a way are told about other inputs.
    static String about(Foreign inputs) {
        return "drawn, about " + inputs.words();
    }

    /// What a pupil hears in a course.
    ///
    /// @param way how it is called
    /// @param pool of inputs
    /// @param labelling told
    /// @param fresh whether each lesson tells something new, even of a case told before
    /// @param asking who was asked, about the whole pool or more; empty if nobody was
    private record Told(String way, Dataset pool, Labelling labelling, boolean fresh, List<Questioned> asking) {}

    /// A chip that learned from labels, and what it answers to the test cases.
    private record Raised(Chip chip, Questioned exam) {}

    /// Does everything.
    Distillation.Outcome outcome() {
        Raised teacher = teacher();
        arm(TEACHER, Pair.GOODNESS, teacher.chip().reading(), teacher.exam().answers());
        Questioned asked = ask(teacher.chip(), pool);
        List<Trial> trials = settings.answerTemperatures().stream()
                .map(tau -> trial(asked, tau))
                .toList();
        float tau = trials.stream()
                .min(Comparator.comparingDouble(Trial::error))
                .orElseThrow()
                .temperature();
        curves(asked, asked.soft(tau));
        ownCases(teacher.chip(), tau);
        settings.inputs().forEach(kind -> foreign(teacher.chip(), kind, tau));
        together(teacher, asked, tau);
        other(RELATIVE, BY_RELATIVE, lot.reborn(pupil(), 1, crew), tau);
        other(DIGITAL, BY_DIGITAL, digital.chip(pupil(), crew), tau);
        missing(asked, tau);
        untaught();
        return new Distillation.Outcome(
                arms, trials, tau, teacher.chip().dead(), SavedTeacher.sha256(settings.teacher()));
    }

    /// The one that was given, or one that is raised.
    private Raised teacher() {
        if (SavedTeacher.is(settings.teacher())) {
            Chip saved = SavedTeacher.load(settings.teacher(), crew);
            return new Raised(saved, Questioned.of(saved, room.test(), school, "test"));
        }
        return raised(lot.chip(2L * number, crew), seed.child("school"));
    }

    private Raised raised(Chip chip, Seed order) {
        Course.school(room.training(), school).teach(chip, Labelling.book(room.training()), order);
        return new Raised(chip, Questioned.of(chip, room.test(), school, "test"));
    }

    private Questioned ask(Chip chip, Dataset cases) {
        return Questioned.of(chip, cases, school, "ask");
    }

    /// A course by which a temperature is judged, on validation cases.
    private Trial trial(Questioned asked, float tau) {
        Chip chip = newborn.fork("trial");
        Labelling drawn = Labelling.drawn(asked.soft(tau), seed.child("trial"));
        new Course(pool, settings.trialLessons(), pupils).teach(chip, drawn, seed.child("trial, course"));
        Dataset some = judges();
        return new Trial(
                tau, Answered.error(Questioned.of(chip, some, school, "judge").answers(), some));
    }

    /// The validation cases that are looked at.
    private Dataset judges() {
        int most = school.evaluateCases();
        Dataset all = room.validation();
        return most == 0 ? all : all.slice(0, Math.min(most, all.cases()));
    }

    private void curves(Questioned asked, SoftLabels soft) {
        Seed draws = seed.child("drawn");
        List<Questioned> cost = List.of(asked);
        SoftLabels dealt = soft.shuffledWithin(soft.hard(), seed.child("shuffle"));
        SoftLabels confused = soft.confusions(Labelling.labels(pool));
        for (int lessons : settings.lessons()) {
            taught(new Told(DRAWN, pool, Labelling.drawn(soft, draws), true, cost), lessons, pupils);
            taught(new Told(HARD, pool, Labelling.hard(soft), false, cost), lessons, pupils);
            taught(new Told(BOOK, pool, Labelling.book(pool), false, List.of()), lessons, pupils);
            taught(new Told(SHUFFLED, pool, Labelling.drawn(dealt, draws), true, cost), lessons, pupils);
            taught(new Told(CONFUSED, pool, Labelling.drawn(confused, draws), true, List.of()), lessons, pupils);
            taught(
                    new Told(OTHERWISE, pool, Labelling.drawn(soft, draws), true, cost),
                    lessons,
                    school.with(settings.otherNegatives()));
        }
    }

    /// Tells a new draw of `soft` in each lesson of the longest course.
    private Chip drawn(String way, Dataset inputs, SoftLabels soft, List<Questioned> asking) {
        Labelling labelling = Labelling.drawn(soft, seed.child("drawn"));
        return taught(new Told(way, inputs, labelling, true, asking), longest(), pupils);
    }

    private int longest() {
        return settings.lessons().getLast();
    }

    /// As many of the teacher's own cases as the pool has, or all.
    private void ownCases(Chip teacher, float tau) {
        Dataset seen = room.training().slice(0, Math.min(room.training().cases(), pool.cases()));
        Questioned asked = ask(teacher, seen);
        List<Questioned> cost = List.of(asked);
        drawn(SEEN_DRAWN, seen, asked.soft(tau), cost);
        Labelling hard = Labelling.hard(asked.soft(tau));
        taught(new Told(SEEN_HARD, seen, hard, false, cost), longest(), pupils);
    }

    private void foreign(Chip teacher, Foreign kind, float tau) {
        Dataset inputs = kind.of(pool, seed.child("inputs"));
        Questioned asked = ask(teacher, inputs);
        drawn(about(kind), inputs, asked.soft(tau), List.of(asked));
    }

    /// Several teachers raised on the same cases, each in an order of its own.
    private void together(Raised own, Questioned asked, float tau) {
        List<SoftLabels> told = new ArrayList<>(List.of(asked.soft(tau)));
        List<SoftLabels> exam = new ArrayList<>(List.of(own.exam().soft(tau)));
        List<Questioned> cost = new ArrayList<>(List.of(asked));
        Reading raising = own.chip().reading();
        for (int k = 1; k < settings.teachers(); k++) {
            long serial = 2L * settings.pairs() + (settings.teachers() - 1L) * number + k - 1;
            Raised colleague = raised(lot.chip(serial, crew), seed.child("school", k));
            raising = raising.plus(colleague.chip().reading());
            Questioned heard = ask(colleague.chip(), pool);
            told.add(heard.soft(tau));
            exam.add(colleague.exam().soft(tau));
            cost.add(heard);
        }
        arm(
                TOGETHER,
                Pair.GOODNESS,
                raising,
                Answered.text(SoftLabels.mean(exam).hard()));
        drawn(BY_TOGETHER, pool, SoftLabels.mean(told), cost);
    }

    /// Another teacher in the teacher's place, raised as it was.
    private void other(String way, String taught, Chip chip, float tau) {
        Raised other = raised(chip, seed.child("school"));
        arm(way, Pair.GOODNESS, chip.reading(), other.exam().answers());
        Questioned heard = ask(chip, pool);
        drawn(taught, pool, heard.soft(tau), List.of(heard));
    }

    /// Courses on a pool without the cases of one class; teacher and answers are as ever.
    private void missing(Questioned asked, float tau) {
        int[] left = IntStream.range(0, pool.cases())
                .filter(c -> pool.label(c) != settings.missing())
                .toArray();
        Dataset less = pool.select(left);
        SoftLabels soft = asked.select(left).soft(tau);
        List<Questioned> cost = List.of(asked);
        bonus(LESS_DRAWN, drawn(LESS_DRAWN, less, soft, cost));
        bonus(LESS_HARD, taught(new Told(LESS_HARD, less, Labelling.hard(soft), false, cost), longest(), pupils));
        bonus(LESS_BOOK, taught(new Told(LESS_BOOK, less, Labelling.book(less), false, List.of()), longest(), pupils));
    }

    /// Gives the class that a pupil was never shown a bonus, fitted to validation cases, of all classes.
    private void bonus(String way, Chip chip) {
        Dataset some = judges();
        Questioned judged = Questioned.of(chip, some, school, "judge");
        float bonus = judged.bonus(settings.missing(), some);
        Questioned exam = Questioned.of(chip, room.test(), school, "test");
        arm(way, BONUS, judged.cost(), exam.answers(settings.missing(), bonus));
    }

    private void untaught() {
        Questioned exam = Questioned.of(newborn, room.test(), school, "test");
        arm(UNTAUGHT, Pair.GOODNESS, NONE, exam.answers());
        Chip fork = newborn.fork("fit");
        Readout softmax = Finals.fit(fork, pool, school, pool.classes(), seed.child("fit"));
        Reading cost = fork.reading().minus(newborn.reading());
        arm(
                FROZEN,
                Pair.SOFTMAX,
                cost,
                Answered.text(Exam.of(softmax, room.test(), fork).answers()));
    }

    /// A course from birth, examined.
    ///
    /// @return the pupil
    private Chip taught(Told told, int lessons, LearningSettings rule) {
        Chip chip = newborn.fork("pupil");
        Reading before = chip.reading();
        new Course(told.pool(), lessons, rule).teach(chip, told.labelling(), seed.child("course"));
        Reading cost = chip.reading().minus(before);
        int cases = Math.min(lessons, told.pool().cases());
        double asked = 0;
        double joules = cost.joules();
        double seconds = cost.nanos() / 1e9;
        for (Questioned asking : told.asking()) {
            double share = cases / (double) asking.cases();
            asked += share * asking.cost().presentations();
            joules += share * asking.cost().joules();
            seconds += share * asking.cost().nanos() / 1e9;
        }
        double bits = (told.fresh() ? lessons : cases) * SoftLabels.bitsOfLabel(pool.classes());
        String answers = Questioned.of(chip, room.test(), school, "test").answers();
        arms.add(new Arm(told.way(), Pair.GOODNESS, lessons, bits, Math.round(asked), joules, seconds, answers));
        return chip;
    }

    /// One that no course of lessons led to.
    private void arm(String way, String readout, Reading cost, String answers) {
        arms.add(new Arm(way, readout, 0, 0, 0, cost.joules(), cost.nanos() / 1e9, answers));
    }
}
