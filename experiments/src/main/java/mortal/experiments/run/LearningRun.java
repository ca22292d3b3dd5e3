package mortal.experiments.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import mortal.devices.kernel.Kernels;
import mortal.devices.tile.AdcEnergy;
import mortal.experiments.data.Data;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Split;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.store.Checkpoint;
import mortal.experiments.store.ChipFile;
import mortal.experiments.store.Journal;
import mortal.experiments.store.RunFolder;
import mortal.experiments.store.StateHash;
import mortal.learning.LearningRule;
import mortal.learning.Outcome;
import mortal.learning.Readout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Die;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.meter.Reading;
import mortal.substrate.Seed;

/// One chip's schooling in one folder, from power-on to its summary; begun or gone on with.
final class LearningRun {
    /// The chip as the run left it.
    static final String CHIP = "individual.chip";

    private final RunConfig.Entry entry;
    private final String experiment;
    private final Data data;
    private final Split split;
    private final Seed root;
    private final LearningRule rule;
    private final Chip newborn;
    private final Schooling schooling;

    /// @param data what `entry` is about, loaded
    LearningRun(String experiment, RunConfig.Entry entry, Data data, Crew crew) {
        this.experiment = experiment;
        this.entry = entry;
        this.data = data;
        this.split = split(data, entry.settings());
        this.root = new Seed(entry.seed());
        this.rule = entry.settings().rule();
        Dataset training = split.training();
        Chip chip = chip(crew);
        chip.rest(Math.round(entry.settings().restSeconds() * 1e9));
        this.newborn = newborn(chip, crew).fork("newborn");
        this.schooling = new Schooling(
                chip,
                rule.learner(chip.anatomy(), entry.settings().ports(training), root.child("learner")),
                training,
                entry.settings(),
                root.child("order"));
    }

    private Chip chip(Crew crew) {
        if (entry.individual() != null) {
            return ChipFile.load(Path.of(entry.individual()), crew, Kernels.best());
        }
        Dataset training = split.training();
        ChipDesign design = entry.design(training.rows() * training.columns());
        Die die = Foundry.fabricate(design, root.child("lot"), entry.serial());
        return die.powerOn(root.child("life", entry.serial()), crew, Kernels.best());
    }

    /// The chip before its first lesson; of one that has lived before, the same die powered on anew.
    private Chip newborn(Chip chip, Crew crew) {
        if (entry.individual() == null) {
            return chip;
        }
        Chip newborn = chip.die().powerOn(chip.life(), crew, Kernels.best());
        newborn.rest(chip.reading().nanos());
        return newborn;
    }

    /// What is taught, looked at meanwhile and asked at the end.
    static Split split(Data data, LearningSettings settings) {
        Split split = Split.of(data, settings.validationCases());
        split = settings.trainCases() == 0 ? split : split.trainCases(settings.trainCases());
        split = settings.testCases() == 0 ? split : split.testCases(settings.testCases());
        return split.standardised(settings.standardise());
    }

    /// (cases) of the whole schooling.
    static long cases(Data data, LearningSettings settings) {
        return (long) settings.epochs() * split(data, settings).training().cases();
    }

    /// Runs to the end and leaves everything in `folder`.
    ///
    /// @param resumed whether the folder has been run in before
    /// @param progress told how many cases of this run have been taught
    /// @param watch told what is worth a line
    /// @return the summary
    RunSummary run(RunFolder folder, boolean resumed, LongConsumer progress, Watch watch) {
        long started = System.nanoTime();
        Checkpoint checkpoint = folder.checkpoint();
        Optional<Checkpoint.Loaded> loaded = resumed ? checkpoint.load(schooling, known(folder)) : Optional.empty();
        long before = loaded.map(Checkpoint.Loaded::events).orElse(0L);
        loaded.flatMap(Checkpoint.Loaded::warning).ifPresent(watch::warn);
        try (Journal journal = resumed ? Journal.resume(folder.events(), before) : Journal.create(folder.events())) {
            if (before == 0) {
                journal.append(new RunEvent.Began(
                        entry.name(),
                        entry.serial(),
                        rule.words(),
                        split.training().sha256(),
                        StateHash.of(schooling)));
            }
            progress.accept((long) schooling.epoch() * split.training().cases());
            while (!schooling.ended()) {
                teach(journal, progress, watch);
                journal.force();
                checkpoint.save(schooling, journal.next());
            }
            Finals finals = finals(journal);
            journal.finish();
            return conclude(folder, finals, journal.digest(), (System.nanoTime() - started) / 1e9);
        }
    }

    /// Runs to the end and leaves nothing but what it returns.
    Trial trial() {
        while (!schooling.ended()) {
            schooling.teach(cases -> {});
        }
        Chip chip = schooling.chip();
        Map<String, Estimate> validation = new LinkedHashMap<>();
        for (Readout readout : schooling.learner().readouts()) {
            Exam exam = Exam.of(readout, validation(), chip.fork("validate " + readout.name()));
            validation.put(exam.readout(), exam.error());
        }
        Finals finals = finals();
        Map<String, Estimate> errors = new LinkedHashMap<>();
        finals.learned().forEach(exam -> errors.put(exam.readout(), exam.error()));
        Reading reading = chip.reading();
        return new Trial(
                finals.learned().getFirst().readout(),
                errors,
                validation,
                Map.of(finals.frozen().readout(), finals.frozen().error()),
                Answers.difference(finals.frozen(), finals.learned().getLast()),
                chip.glance().travel(),
                reading.presentations(),
                reading.pulses(),
                reading.joules(),
                reading.nanos() / 1e9,
                StateHash.of(schooling));
    }

    private Finals finals() {
        return Finals.of(
                schooling, newborn, split, entry.settings(), split.training().classes(), root.child("finals"));
    }

    /// (events) that an earlier process reported.
    private static long known(RunFolder folder) {
        return Files.exists(folder.events()) ? Journal.read(folder.events()).size() : 0;
    }

    private void teach(Journal journal, LongConsumer progress, Watch watch) {
        Outcome outcome = schooling.teach(progress);
        Chip chip = schooling.chip();
        journal.append(new RunEvent.Taught(
                schooling.epoch(), outcome, chip.glance().travel(), chip.reading(), StateHash.of(schooling)));
        if (schooling.epoch() % entry.settings().evaluateEvery() == 0 || schooling.ended()) {
            List<String> words = new ArrayList<>();
            for (Readout readout : schooling.learner().readouts()) {
                Dataset cases = validation();
                Exam exam = Exam.of(readout, cases, chip.fork("validate " + readout.name()));
                journal.append(examined("validation", "chip", exam));
                words.add(readout.name() + " " + exam.error().percent());
            }
            watch.note(
                    entry.name() + ", epoch " + schooling.epoch() + ", validation error: " + String.join(", ", words));
        }
    }

    private Dataset validation() {
        int most = entry.settings().evaluateCases();
        Dataset all = split.validation();
        return most == 0 || most >= all.cases() ? all : all.slice(0, most);
    }

    private RunEvent.Examined examined(String on, String subject, Exam exam) {
        return new RunEvent.Examined(
                schooling.epoch(),
                on,
                subject,
                exam.readout(),
                exam.errors(),
                exam.answers().size(),
                exam.cost());
    }

    private Finals finals(Journal journal) {
        Finals finals = finals();
        finals.learned().forEach(exam -> journal.append(examined("test", "chip", exam)));
        journal.append(examined("test", "frozen", finals.frozen()));
        return finals;
    }

    private RunSummary conclude(RunFolder folder, Finals finals, String digest, double seconds) {
        RunSummary summary = summary(finals, digest, seconds);
        try {
            Files.writeString(folder.path().resolve("answers.csv"), Answers.csv(finals));
            Pictures pictures = new Pictures(
                    entry, schooling, finals, split, Journal.read(folder.events()), root.child("pictures"));
            pictures.write(folder.figures());
            ChipFile.save(folder.path().resolve(CHIP), schooling.chip());
            folder.writeReport(RunReport.html(experiment, entry, data, summary, pictures));
        } catch (IOException e) {
            throw new UncheckedIOException("run folder " + folder.path() + " cannot be written: " + e.getMessage(), e);
        }
        folder.writeSummary(summary.map());
        return summary;
    }

    private RunSummary summary(Finals finals, String digest, double seconds) {
        Chip chip = schooling.chip();
        Reading reading = chip.reading();
        AdcEnergy adc = chip.die().design().electrical().adc();
        Exam declared = finals.learned().getFirst();
        Map<String, Estimate> errors = new LinkedHashMap<>();
        finals.learned().forEach(exam -> errors.put(exam.readout(), exam.error()));
        Exam frozen = finals.frozen();
        return new RunSummary(
                experiment,
                entry.design().name(),
                rule.words(),
                data.name(),
                entry.seed(),
                entry.serial(),
                entry.settings().epochs(),
                split.training().cases(),
                split.test().cases(),
                declared.readout(),
                declared.error().value(),
                errors,
                frozen.error().value(),
                Map.of(frozen.readout(), frozen.error()),
                Answers.difference(frozen, finals.learned().getLast()),
                chip.glance().travel(),
                reading.presentations(),
                reading.pulses(),
                reading.joules(),
                Answers.byCause(reading),
                adc.words(),
                Answers.byConvention(reading, adc),
                reading.nanos() / 1e9,
                seconds,
                digest);
    }
}
