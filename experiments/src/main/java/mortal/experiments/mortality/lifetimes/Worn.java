package mortal.experiments.mortality.lifetimes;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Answered;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Course;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.mortality.Lot;
import mortal.experiments.mortality.lifetimes.Aged.Schooled;
import mortal.experiments.run.LearningSettings;
import mortal.learning.readout.GoodnessReadout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Glance;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Seed;

/// A schooling that cells may not survive.
final class Worn {
    /// (1) Share of the cells that are hotter than "the hottest": one in a thousand. Chosen.
    private static final double HOT = 1e-3;

    private Worn() {}

    /// @param lot whose units the chip has; its cells are the remedy's
    static Schooled school(
            Lot lot, Classroom cases, AgeingSettings settings, Remedy remedy, double endurance, int serial, Crew crew) {
        LearningSettings school = settings.school();
        ChipDesign design = lot.design()
                .with(remedy.synapse(endurance, settings.life().shape()), ChipDesign.Pulses.FAST)
                .with(ChipDesign.Travel.CELLS);
        Chip chip = new Lot(design, lot.root()).chip(serial, crew);
        Seed seed = lot.root().child("graduate", serial);
        Dataset book = cases.training();
        Dataset test = cases.test();
        Course.school(book, school).teach(chip, Labelling.book(book), seed.child("school"));
        GoodnessReadout goodness = school.goodness(test.classes());
        double joules = chip.reading().joules();
        Glance glance = chip.glance();
        double[] pulses = LongStream.of(glance.pulses()).asDoubleStream().toArray();
        double[] ways = chip.anatomy().projections().stream()
                .flatMapToDouble(p -> DoubleStream.of(glance.travels(p.name())))
                .toArray();
        int devices = remedy == Remedy.ONE_SIDED ? 2 : 1;
        return new Schooled(
                remedy,
                endurance,
                (long) school.epochs() * book.cases(),
                Answered.error(Answered.by(goodness, test, chip, "look"), test),
                !chip.fork("check-up").checkup().passed(),
                Arrays.stream(pulses).average().orElse(0),
                hottest(pulses),
                glance.wornOut() / ((double) devices * pulses.length),
                glance.travel(),
                hottest(ways),
                joules);
    }

    /// What one in a thousand exceeds.
    private static double hottest(double[] cells) {
        Arrays.sort(cells);
        return cells[(int) Math.floor((1 - HOT) * (cells.length - 1))];
    }
}
