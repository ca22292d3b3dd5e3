package mortal.experiments.mortality;

import mortal.experiments.data.Dataset;
import mortal.experiments.run.LearningSettings;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.meter.Reading;
import mortal.substrate.Seed;

/// Digital models in place of a teacher: raised on an ideal chip, programmed into the pupil. The plain one knows
/// nothing
/// of
/// chips; the noise-aware one learns with the lot's own spread injected.
///
/// Injecting Gaussian noise of the hardware's size into weights and activities while training is the field's standard
/// (V. Joshi et al., Nature Communications 11, 2473, 2020; M. J. Rasch et al., Nature Communications 14, 5282, 2023).
/// Here the rule stays Forward-Forward.
final class Models {
    private final Lot ideal;
    private final LearningSettings school;
    private final double share;
    private final Dataset training;
    private final Seed seed;
    private final Bench bench;
    private final Examiner examiner;

    /// @param ideal the lot of digital chips
    /// @param seed of the pair
    Models(Lot ideal, MortalitySettings settings, Dataset training, Seed seed, Examiner examiner) {
        this.ideal = ideal;
        this.school = settings.school();
        this.share = settings.noiseShare();
        this.training = training;
        this.seed = seed;
        this.bench = settings.bench();
        this.examiner = examiner;
    }

    /// Goes all ways.
    ///
    /// @param twin a newborn digital chip
    /// @param newborn that is programmed
    /// @param sample of the lot, in no pair
    /// @return what the sample showed
    LotSpread all(Chip twin, Chip newborn, Chip sample, long serial, Crew crew) {
        Chip plain = twin.fork("digital");
        raise(plain, () -> {});
        examiner.asked(Pair.DIGITAL, plain, Price.of(plain.reading()));
        programmed(Pair.PROGRAMMED, Pair.PROGRAMMED_MATCHED, plain, newborn.fork("programmed"));

        Reading before = sample.reading();
        LotSpread spread = LotSpread.of(bench, plain.fork("survey"), sample, training, school.labelStrength());
        Price survey = Price.of(sample.reading().minus(before));
        LotSpread felt = spread.times(share);
        Chip shaken = new Lot(felt.noisy(ideal.design()), ideal.root()).chip(serial, crew);
        Shaking shaking = new Shaking(shaken, felt, crew, seed.child("shaking"));
        shaking.again();
        raise(shaken, shaking::again);
        Chip aware = twin.fork("noise-aware");
        shaking.still(aware);
        examiner.asked(Pair.AWARE, aware, survey.plus(Price.of(plain.reading())));
        programmed(Pair.AWARE_PROGRAMMED, Pair.AWARE_MATCHED, aware, newborn.fork("noise-aware"));
        return spread;
    }

    /// @param then what is done after every batch
    private void raise(Chip chip, Runnable then) {
        Course.school(training, school).teach(chip, Labelling.book(training), seed.child("school"), taught -> {
            then.run();
            return true;
        });
    }

    private void programmed(String raw, String matched, Chip model, Chip pupil) {
        Price carried = Price.of(bench.copy(model.fork("copy"), pupil, Path.CELL));
        examiner.asked(raw, pupil, carried);
        examiner.asked(matched, pupil, carried.plus(bench.match(model.fork("match"), pupil)));
    }
}
