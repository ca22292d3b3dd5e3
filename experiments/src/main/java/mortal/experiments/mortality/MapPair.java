package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.run.LearningSettings;
import mortal.learning.distil.SoftLabels;
import mortal.learning.readout.GoodnessReadout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.meter.Reading;
import mortal.substrate.Seed;

/// Everything that can be bought to carry what one chip knows to another, and what it comes to: copies of every
/// quality,
/// and courses of every length.
final class MapPair {
    /// Words that names of copies are made of.
    static final String ALONE = "cells alone, ";

    static final String OPERATED = "cells in operation, ";
    static final String UNITS = ", units by ";
    static final String LESSONS = " lessons, ";

    private final MapSettings settings;
    private final LearningSettings school;
    private final Classroom room;
    private final Dataset glance; // validation cases looked at
    private final Seed seed;
    private final GoodnessReadout goodness;
    private final Chip teacher;
    private final Chip newborn;
    private final List<Offer> offers = new ArrayList<>();

    /// Something that can be bought.
    ///
    /// @param kind `newborn`, `teacher`, `copy` or `teach`
    /// @param name what is bought
    /// @param joules (J) of both chips and the bench
    /// @param seconds (s) of their time
    /// @param guess (1) error on validation cases, by which one chooses
    /// @param answers to the test cases, see [Answered]
    record Offer(String kind, String name, double joules, double seconds, double guess, String answers) {}

    /// @param number of the pair, from 0
    MapPair(Lot lot, Classroom room, MapSettings settings, int number, Crew crew) {
        this.settings = settings;
        this.school = settings.school();
        this.room = room;
        int looked = school.evaluateCases() == 0
                ? room.validation().cases()
                : Math.min(school.evaluateCases(), room.validation().cases());
        this.glance = room.validation().slice(0, looked);
        this.seed = lot.root().child("pair", number);
        this.goodness = school.goodness(room.training().classes());
        this.teacher = lot.chip(2L * number, crew);
        this.newborn = lot.chip(2L * number + 1, crew);
    }

    List<Offer> offers() {
        offer("newborn", "as it is", newborn, 0, 0);
        Course.school(room.training(), school).teach(teacher, Labelling.book(room.training()), seed.child("school"));
        offer(
                "teacher",
                "raised",
                teacher,
                teacher.reading().joules(),
                teacher.reading().nanos() / 1e9);
        for (Path path : Path.values()) {
            for (int rounds : settings.rounds()) {
                copies(path, rounds);
            }
        }
        courses();
        return offers;
    }

    private void copies(Path path, int rounds) {
        Bench usual = settings.bench();
        Bench bench = new Bench(
                usual.readNoise(), usual.bits(), usual.tolerance(), rounds, usual.precision(), usual.readings());
        String name = (path == Path.CELL ? ALONE : OPERATED) + rounds + " rounds";
        Chip copy = newborn.fork(name);
        Bench.Bill carried = bench.copy(teacher.fork(name), copy, path);
        offer("copy", name, copy, carried.joules(), carried.seconds());
        for (int readings : settings.readings()) {
            String more = name + UNITS + readings + " readings";
            Chip matched = copy.fork(more);
            Bench fine =
                    new Bench(usual.readNoise(), usual.bits(), usual.tolerance(), rounds, Double.MIN_VALUE, readings);
            Bench.Bill measured = fine.match(teacher.fork(more), matched);
            offer("copy", more, matched, carried.joules() + measured.joules(), carried.seconds() + measured.seconds());
        }
    }

    private void courses() {
        Chip asked = teacher.fork("teach");
        Reading before = asked.reading();
        SoftLabels soft = Teacher.answers(asked, room.pool(), school, settings.answerTemperature());
        Reading whole = asked.reading().minus(before);
        LearningSettings rule = school.with(settings.pupilNegatives());
        for (int lessons : settings.lessons()) {
            double share = Math.min(1, lessons / (double) room.pool().cases()); // of the pool that is ever taught
            for (boolean hard : new boolean[] {true, false}) {
                Chip pupil = newborn.fork("pupil");
                Labelling labels = hard ? Labelling.hard(soft) : Labelling.drawn(soft, seed.child("drawn"));
                Reading start = pupil.reading();
                new Course(room.pool(), lessons, rule).teach(pupil, labels, seed.child("course"));
                Reading cost = pupil.reading().minus(start);
                offer(
                        "teach",
                        lessons + LESSONS + (hard ? "hard" : "drawn") + " answers",
                        pupil,
                        cost.joules() + share * whole.joules(),
                        (cost.nanos() + share * whole.nanos()) / 1e9);
            }
        }
    }

    private void offer(String kind, String name, Chip chip, double joules, double seconds) {
        double guess = Answered.error(Answered.by(goodness, glance, chip, "validate"), glance);
        offers.add(new Offer(kind, name, joules, seconds, guess, Answered.by(goodness, room.test(), chip, "test")));
    }
}
