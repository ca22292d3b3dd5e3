package mortal.experiments.mortality.lifetimes;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Answered;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Course;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.mortality.Lot;
import mortal.experiments.mortality.lifetimes.Aged.Examined;
import mortal.experiments.run.LearningSettings;
import mortal.learning.readout.GoodnessReadout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Probe.Path;
import mortal.substrate.Seed;

/// A chip that has been through school, and what becomes of it: each time from the day of its graduation.
final class Graduate {
    private static final double HOUR = 3600; // seconds

    private final Classroom cases;
    private final AgeingSettings settings;
    private final Seed seed;
    private final GoodnessReadout goodness;
    private final Chip graduate;
    private final double graduation; // (s) since its life began

    Graduate(Lot lot, Classroom cases, AgeingSettings settings, int serial, Crew crew) {
        LearningSettings school = settings.school();
        this.cases = cases;
        this.settings = settings;
        this.seed = lot.root().child("graduate", serial);
        this.goodness = school.goodness(cases.test().classes());
        this.graduate = lot.chip(serial, crew);
        Dataset book = cases.training();
        Course.school(book, school).teach(graduate, Labelling.book(book), seed.child("school"));
        this.graduation = graduate.reading().nanos() / 1e9;
    }

    /// Its years under each maintenance.
    List<Examined> years() {
        List<Examined> all = new ArrayList<>();
        for (Maintenance way : Maintenance.values()) {
            Chip chip = graduate.fork(way.words);
            for (double hours : settings.hours()) {
                Clock.until(chip, graduation + hours * HOUR);
                double extra = maintain(chip, way, hours);
                all.add(examined(way.words, chip, hours, extra));
            }
        }
        return all;
    }

    /// @return (J) that others spent on it
    private double maintain(Chip chip, Maintenance way, double hours) {
        Chip then = graduate.fork("then");
        return switch (way) {
            case NONE -> 0;
            case LESSONS -> {
                Dataset book = cases.training();
                Seed own = seed.child("lessons").child(Clock.nanos(hours * HOUR));
                new Course(book, settings.fewLessons(), settings.school()).teach(chip, Labelling.book(book), own);
                yield 0;
            }
            case UNITS -> settings.bench().match(then, chip).from().joules();
            case CELLS -> settings.bench().copy(then, chip, Path.CELL).from().joules();
        };
    }

    /// A temperature cycle, then a burst.
    List<Examined> shocks() {
        List<Examined> all = new ArrayList<>();
        Chip chip = graduate.fork("shocks");
        all.add(examined("before", chip, 0, 0));
        chip.heat(settings.heatKelvin());
        all.add(examined("just heated", chip, 0, 0));
        Clock.until(chip, graduation + settings.heatHours() * HOUR);
        all.add(examined("still hot", chip, settings.heatHours(), 0));
        chip.heat(0);
        all.add(examined("cooled", chip, settings.heatHours(), 0));
        chip.burst(settings.burst(), Clock.nanos(1));
        all.add(examined("in the burst", chip, settings.heatHours(), 0));
        double after = 2 * settings.heatHours() + 1;
        Clock.until(chip, graduation + after * HOUR);
        all.add(examined("after the burst", chip, after, 0));
        return all;
    }

    private Examined examined(String way, Chip chip, double hours, double extra) {
        Dataset test = cases.test();
        boolean dead = !chip.fork("check-up").checkup().passed();
        double joules = chip.reading().joules() + extra;
        return new Examined(way, hours, Answered.error(Answered.by(goodness, test, chip, "look"), test), dead, joules);
    }
}
