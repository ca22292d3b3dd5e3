package mortal.experiments.mortality;

import java.util.List;
import mortal.devices.kernel.Kernels;
import mortal.experiments.data.Dataset;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Readout;
import mortal.learning.distil.SoftLabels;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.Designs;
import mortal.simulator.meter.Reading;
import mortal.substrate.Seed;
import org.jspecify.annotations.Nullable;

/// A teacher and a pupil: the teacher is raised, then what it knows is carried to the pupil in every way there is, each
/// time to the same newborn chip.
final class Pair {
    static final String GOODNESS = "goodness";
    static final String SOFTMAX = "fitted softmax";
    static final String BORROWED = "teacher's softmax";

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
    static final String AWARE = "noise-aware model";
    static final String AWARE_PROGRAMMED = "noise-aware model programmed";
    static final String AWARE_MATCHED = "noise-aware model programmed, units matched";
    static final String DRAWN = "taught, drawn answers";
    static final String HARD = "taught, hard answers";
    static final String BOOK = "true labels";
    static final String SHUFFLED = "answers shuffled within class";
    static final String CONFUSED = "true labels with the teacher's confusions";
    static final String FROZEN = "frozen";

    static final List<String> TAUGHT = List.of(DRAWN, HARD);
    private static final String UP = " up to layer ";
    private static final String FIRST = COPIED + UP;
    private static final List<String> CARRIED =
            List.of(COPIED, MATCHED, CELLS, FEW, PROGRAMMED, PROGRAMMED_MATCHED, AWARE_PROGRAMMED, AWARE_MATCHED);

    private final MortalitySettings settings;
    private final LearningSettings school;
    private final Classroom room;
    private final Dataset pool;
    private final Seed seed;
    private final Lot lot;
    private final int number;
    private final Crew crew;
    private final Examiner examiner;
    private final Chip newborn;

    /// @param number of the pair, from 0
    Pair(Lot lot, Classroom room, MortalitySettings settings, int number, Crew crew) {
        this.settings = settings;
        this.school = settings.school();
        this.room = room;
        this.pool = room.pool();
        this.lot = lot;
        this.number = number;
        this.crew = crew;
        this.seed = lot.root().child("pair", number);
        this.examiner = new Examiner(room.test(), school, seed.child("fit"));
        this.newborn = lot.chip(pupil(), crew);
    }

    /// The way of a copy of the first layers alone.
    static String first(int copied, int layers) {
        return FIRST + copied + " of " + layers;
    }

    /// The way of a copy with units matched in the first layers alone.
    static String matched(int layer, int layers) {
        return MATCHED + UP + layer + " of " + layers;
    }

    /// Whether a way leads over the bench into the pupil.
    static boolean carried(String way) {
        return CARRIED.contains(way) || partly(way);
    }

    /// Whether a way stops below the uppermost layer.
    static boolean partly(String way) {
        return way.startsWith(FIRST) || way.startsWith(MATCHED + UP);
    }

    private long pupil() {
        return 2L * number + 1;
    }

    /// Does everything.
    Mortality.Outcome outcome() {
        Chip teacher = teacher();
        examiner.asked(TEACHER, teacher, Price.of(teacher.reading()));
        Readout softmax = examiner.fitted(TEACHER, teacher, room.training(), Price.NOTHING);
        Lot ideal = new Lot(
                Designs.preset("ideal")
                        .sized(lot.design().inputs(), lot.design().hidden()),
                lot.root());
        Chip twin = ideal.chip(pupil(), crew);
        Ladder ladder = new Ladder(settings.bench(), teacher, newborn, examiner, room.training());
        ladder.raw(softmax);
        ladder.some();
        ladder.cells(new Course(pool, settings.fewLessons(), school), seed.child("few"));
        Chip cycled = teacher.die().powerOn(teacher.life().child("again", 1), crew, Kernels.best());
        ladder.controls(cycled, twin);
        Models models = new Models(ideal, settings, room.training(), seed, examiner);
        Chip sample = lot.chip(2L * settings.pairs() + number, crew);
        LotSpread spread = models.all(twin, newborn, sample, pupil(), crew);
        lessons(teacher);
        return new Mortality.Outcome(examiner.arms(), spread, teacher.dead(), SavedTeacher.sha256(settings.teacher()));
    }

    /// The one that was given, or one that is raised.
    private Chip teacher() {
        if (SavedTeacher.is(settings.teacher())) {
            return SavedTeacher.load(settings.teacher(), crew);
        }
        Chip teacher = lot.chip(2L * number, crew);
        Course.school(room.training(), school).teach(teacher, Labelling.book(room.training()), seed.child("school"));
        return teacher;
    }

    private void lessons(Chip teacher) {
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
        examiner.fitted(FROZEN, newborn, pool, Price.NOTHING);
    }

    /// @param asking what asking the teacher cost; null if it was not asked
    private void taught(String way, int lessons, Labelling labelling, @Nullable Reading asking) {
        Chip pupil = newborn.fork("pupil");
        Reading before = pupil.reading();
        new Course(pool, lessons, school.with(settings.pupilNegatives())).teach(pupil, labelling, seed.child("course"));
        Reading cost = pupil.reading().minus(before);
        double bits = lessons * SoftLabels.bitsOfLabel(pool.classes());
        long presentations = asking == null ? 0 : asking.presentations();
        Price price = Price.of(asking == null ? cost : cost.plus(asking));
        examiner.taught(way, pupil, price, lessons, bits, presentations);
    }
}
