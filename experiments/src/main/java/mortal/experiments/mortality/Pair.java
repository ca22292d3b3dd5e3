package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.run.Exam;
import mortal.experiments.run.Finals;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Readout;
import mortal.learning.distil.SoftLabels;
import mortal.learning.readout.GoodnessReadout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.simulator.meter.Reading;
import mortal.substrate.Seed;

/// A teacher and a pupil: the teacher is raised, then what it knows is carried to the pupil in every way there is, each
/// time to the same newborn chip.
final class Pair {
    static final String GOODNESS = "goodness";
    static final String SOFTMAX = "fitted softmax";

    static final String TEACHER = "teacher";
    static final String COPIED = "copied";
    static final String MATCHED = "copied, units matched";
    static final String CELLS = "copied, cells and units matched";
    static final String FEW = "copied, matched, a few lessons";
    static final String CYCLE = "copied to itself after a power cycle";
    static final String TWIN = "copied to an ideal twin";
    static final String DIGITAL = "digital model";
    static final String PROGRAMMED = "digital model programmed";
    static final String PROGRAMMED_MATCHED = "digital model programmed, units matched";
    static final String DRAWN = "taught, drawn answers";
    static final String HARD = "taught, hard answers";
    static final String BOOK = "true labels";
    static final String SHUFFLED = "answers shuffled within class";
    static final String CONFUSED = "true labels with the teacher's confusions";
    static final String FROZEN = "frozen";

    static final List<String> TAUGHT = List.of(DRAWN, HARD);
    static final List<String> CARRIED = List.of(COPIED, MATCHED, CELLS, FEW, PROGRAMMED, PROGRAMMED_MATCHED);

    private final MortalitySettings settings;
    private final LearningSettings school;
    private final Classroom room;
    private final Dataset pool;
    private final Seed seed;
    private final GoodnessReadout goodness;
    private final Chip teacher;
    private final Chip newborn;
    private final Chip cycled;
    private final Chip twin;
    private final List<Arm> arms = new ArrayList<>();

    /// @param number of the pair, from 0
    Pair(Lot lot, Classroom room, MortalitySettings settings, int number, Crew crew) {
        this.settings = settings;
        this.school = settings.school();
        this.room = room;
        this.pool = room.pool();
        this.seed = lot.root().child("pair", number);
        this.goodness = school.goodness(pool.classes());
        this.teacher = lot.chip(2L * number, crew);
        this.newborn = lot.chip(2L * number + 1, crew);
        this.cycled = lot.reborn(2L * number, 1, crew);
        ChipDesign ideal = Designs.preset("ideal")
                .sized(lot.design().inputs(), lot.design().hidden());
        this.twin = new Lot(ideal, lot.root()).chip(2L * number + 1, crew);
    }

    /// Does everything.
    List<Arm> arms() {
        Course.school(room.training(), school).teach(teacher, Labelling.book(room.training()), seed.child("school"));
        examine(TEACHER, teacher, teacher.reading(), 0, 0, 0);
        fitted(TEACHER, teacher, room.training(), new Bill(0, 0));
        copies();
        lessons();
        return arms;
    }

    /// (J), (s)
    private record Bill(double joules, double seconds) {
        static Bill of(Bench.Bill bill) {
            return new Bill(bill.joules(), bill.seconds());
        }

        static Bill of(Reading reading) {
            return new Bill(reading.joules(), reading.nanos() / 1e9);
        }

        Bill plus(Bill other) {
            return new Bill(joules + other.joules, seconds + other.seconds);
        }
    }

    private void copies() {
        Bench bench = settings.bench();
        Chip raw = newborn.fork("copy");
        Bill carried = Bill.of(bench.copy(teacher.fork("copy"), raw, Path.CELL));
        asked(COPIED, raw, carried);
        fitted(COPIED, raw, room.training(), carried);
        Chip matched = raw.fork("match");
        Bill measured = carried.plus(Bill.of(bench.match(teacher.fork("match"), matched)));
        asked(MATCHED, matched, measured);
        Chip cells = newborn.fork("cells");
        Bill operated = Bill.of(bench.copy(teacher.fork("cells"), cells, Path.OPERATION));
        operated = operated.plus(Bill.of(bench.match(teacher.fork("cells, units"), cells)));
        asked(CELLS, cells, operated);
        Course few = new Course(pool, settings.fewLessons(), school);
        Reading before = cells.reading();
        few.teach(cells, Labelling.book(pool), seed.child("few"));
        asked(FEW, cells, operated.plus(Bill.of(cells.reading().minus(before))));
        Chip again = cycled.fork("copy");
        asked(CYCLE, again, Bill.of(bench.copy(teacher.fork("cycle"), again, Path.CELL)));
        Chip ideal = twin.fork("copy");
        asked(TWIN, ideal, Bill.of(bench.copy(teacher.fork("ideal"), ideal, Path.CELL)));
        digital();
    }

    /// A model raised on an ideal chip, programmed into the pupil.
    private void digital() {
        Chip model = twin.fork("digital");
        Course.school(room.training(), school).teach(model, Labelling.book(room.training()), seed.child("school"));
        asked(DIGITAL, model, Bill.of(model.reading()));
        Chip programmed = newborn.fork("programmed");
        Bill carried = Bill.of(settings.bench().copy(model.fork("copy"), programmed, Path.CELL));
        asked(PROGRAMMED, programmed, carried);
        Bill matched = Bill.of(settings.bench().match(model.fork("match"), programmed));
        asked(PROGRAMMED_MATCHED, programmed, carried.plus(matched));
    }

    private void lessons() {
        Chip asked = teacher.fork("teach");
        Reading before = asked.reading();
        SoftLabels soft = Teacher.answers(asked, pool, school, settings.answerTemperature());
        Reading cost = asked.reading().minus(before);
        List<Integer> truth = Labelling.labels(pool);
        for (int lessons : settings.lessons()) {
            taught(DRAWN, lessons, Labelling.drawn(soft, seed.child("drawn")), cost);
            taught(HARD, lessons, Labelling.hard(soft), cost);
            taught(BOOK, lessons, Labelling.book(pool), null);
            taught(
                    SHUFFLED,
                    lessons,
                    Labelling.drawn(soft.shuffledWithin(soft.hard(), seed.child("shuffle")), seed.child("drawn")),
                    cost);
            taught(CONFUSED, lessons, Labelling.drawn(soft.confusions(truth), seed.child("drawn")), null);
        }
        fitted(FROZEN, newborn, pool, new Bill(0, 0));
    }

    /// @param asking what asking the teacher cost; null if it was not asked
    private void taught(
            String way, int lessons, Labelling labelling, @org.jspecify.annotations.Nullable Reading asking) {
        Chip pupil = newborn.fork("pupil");
        Reading before = pupil.reading();
        new Course(pool, lessons, school.with(settings.pupilNegatives())).teach(pupil, labelling, seed.child("course"));
        Reading cost = pupil.reading().minus(before);
        double bits = lessons * SoftLabels.bitsOfLabel(pool.classes());
        long presentations = asking == null ? 0 : asking.presentations();
        examine(way, pupil, asking == null ? cost : cost.plus(asking), lessons, bits, presentations);
    }

    private void asked(String way, Chip chip, Bill bill) {
        arms.add(new Arm(
                way,
                GOODNESS,
                0,
                0,
                0,
                bill.joules(),
                bill.seconds(),
                Answered.by(goodness, room.test(), chip, "test")));
    }

    private void examine(String way, Chip chip, Reading cost, int lessons, double bits, long asked) {
        arms.add(new Arm(
                way,
                GOODNESS,
                lessons,
                bits,
                asked,
                cost.joules(),
                cost.nanos() / 1e9,
                Answered.by(goodness, room.test(), chip, "test")));
    }

    /// With a softmax fitted on labelled cases.
    private void fitted(String way, Chip chip, Dataset cases, Bill bill) {
        Chip fork = chip.fork("fit");
        Reading before = fork.reading();
        Readout softmax = Finals.fit(fork, cases, school, pool.classes(), seed.child("fit"));
        Bill all = bill.plus(Bill.of(fork.reading().minus(before)));
        int shown = school.fitEpochs()
                * Math.min(cases.cases(), school.fitCases() == 0 ? cases.cases() : school.fitCases());
        arms.add(new Arm(
                way,
                SOFTMAX,
                shown,
                0,
                0,
                all.joules(),
                all.seconds(),
                Answered.text(Exam.of(softmax, room.test(), fork).answers())));
    }
}
