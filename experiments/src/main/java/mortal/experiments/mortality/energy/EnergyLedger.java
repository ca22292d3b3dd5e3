package mortal.experiments.mortality.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.mortality.Answered;
import mortal.experiments.mortality.Bench;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Course;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.mortality.Lot;
import mortal.experiments.mortality.Teacher;
import mortal.experiments.run.Exam;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Learner;
import mortal.learning.Readout;
import mortal.learning.distil.SoftLabels;
import mortal.learning.readout.GoodnessReadout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.meter.Reading;
import mortal.substrate.Seed;

/// Leads one chip through everything that has a price, on its own meter and on that of another chip of its lot.
final class EnergyLedger {
    private static final double NANOS = 1e9; // in a second

    private final EnergySettings settings;
    private final LearningSettings school;
    private final Classroom room;
    private final long serial;
    private final Seed seed;
    private final Lot lot;
    private final Chip newborn;
    private final Chip pupil;
    private final GoodnessReadout goodness;
    private final List<Phase> phases = new ArrayList<>();

    /// @param serial of the chip, below `lives`; the pupil's is as far above `lives`
    EnergyLedger(Lot lot, Classroom room, EnergySettings settings, long serial, Crew crew) {
        this.settings = settings;
        this.room = room;
        this.lot = lot;
        this.serial = serial;
        this.seed = lot.root().child("energy", serial);
        this.newborn = lot.chip(serial, crew);
        this.pupil = lot.chip(settings.lives() + serial, crew);
        this.school = newborn.anatomy().holds() > 1
                ? settings.school()
                : with(settings.school(), "rate", String.valueOf(settings.directRate()));
        this.goodness = school.goodness(room.pool().classes());
    }

    private static LearningSettings with(LearningSettings school, String key, String value) {
        return Settings.bind(LearningSettings.class, school, Map.of(key, value));
    }

    EnergyLife life() {
        Chip chip = newborn.fork("sensors");
        Learner learner = raise(Phase.SENSORS, chip, with(school, "form", "SENSOR"));
        answers(Phase.SENSORS, chip, learner.readouts());
        Chip units = newborn.fork("units");
        Learner host = raise(Phase.UNITS, units, with(school, "form", "HINTON"));
        answers(Phase.UNITS, units, host.readouts());
        carry(chip);
        distil(chip);
        double cells = Forecast.cells(lot.design());
        return new EnergyLife(
                lot.design().name(),
                serial,
                cells,
                phases,
                rivals(chip),
                aged(chip),
                chip.reading().pulses() / cells,
                chip.glance().wornOut(),
                chip.fork("checkup").checkup().passed());
    }

    private Learner raise(String form, Chip chip, LearningSettings by) {
        Reading before = chip.reading();
        Learner learner =
                Course.school(room.training(), by).teach(chip, Labelling.book(room.training()), seed.child("school"));
        add(form, Phase.RAISE, 1, chip.reading().minus(before), answered(chip));
        return learner;
    }

    private void answers(String form, Chip chip, List<Readout> readouts) {
        for (Readout readout : readouts) {
            Exam exam = Exam.of(readout, room.test(), chip.fork("test"));
            String answers = Answered.text(exam.answers());
            add(form, Phase.ANSWER + readout.name(), room.test().cases(), exam.cost(), answers);
        }
    }

    /// Reads the chip's cells into another die, then measures and trims the units of that one.
    private void carry(Chip chip) {
        Chip copy = pupil.fork("copy");
        Bench.Bill cells = settings.bench().copy(chip.fork("copy"), copy, Path.CELL);
        add(Phase.SENSORS, Phase.TRANSPLANT, 1, cells.from().plus(cells.to()), answered(copy));
        Bench.Bill units = settings.bench().match(chip.fork("match"), copy);
        add(Phase.SENSORS, Phase.CALIBRATE, 1, units.from().plus(units.to()), answered(copy));
    }

    private void distil(Chip chip) {
        Chip teacher = chip.fork("teach");
        Reading before = teacher.reading();
        SoftLabels soft = Teacher.answers(teacher, room.pool(), school, settings.answerTemperature());
        Reading asking = teacher.reading().minus(before);
        Chip taught = pupil.fork("pupil");
        Reading start = taught.reading();
        new Course(
                        room.pool(),
                        settings.lessons(),
                        with(school, "form", "SENSOR").with(settings.pupilNegatives()))
                .teach(taught, Labelling.drawn(soft, seed.child("drawn")), seed.child("course"));
        add(Phase.SENSORS, Phase.DISTIL, 1, asking.plus(taught.reading().minus(start)), answered(taught));
    }

    private List<Rival> rivals(Chip chip) {
        double target =
                Exam.of(goodness, room.validation(), chip.fork("validate")).errors()
                        / (double) room.validation().cases();
        EqualError equal = new EqualError(settings, room, target);
        List<Rival> rivals = new ArrayList<>();
        rivals.add(equal.rival(school.hidden(), seed.child("digital")));
        for (int units : settings.digitalHidden()) {
            rivals.add(equal.rival(List.of(units), seed.child("digital", units)));
        }
        return rivals;
    }

    private List<EnergyLife.Aged> aged(Chip chip) {
        List<EnergyLife.Aged> aged = new ArrayList<>();
        for (double seconds : settings.ages()) {
            Chip old = chip.fork("age");
            old.rest(Math.round(seconds * NANOS));
            aged.add(new EnergyLife.Aged(seconds, answered(old)));
        }
        return aged;
    }

    private String answered(Chip chip) {
        return Answered.by(goodness, room.test(), chip, "test");
    }

    private void add(String form, String name, long times, Reading cost, String answers) {
        phases.add(new Phase(form, name, times, cost, answers));
    }
}
