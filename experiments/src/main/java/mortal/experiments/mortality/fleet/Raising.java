package mortal.experiments.mortality.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Split;
import mortal.experiments.mortality.Answered;
import mortal.experiments.mortality.Course;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.mortality.Lot;
import mortal.experiments.run.Exam;
import mortal.experiments.run.Finals;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Labels;
import mortal.learning.Readout;
import mortal.simulator.chip.Checkup;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.meter.Reading;
import mortal.substrate.Anatomy;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Seed;

/// One chip of the fleet is born, taught, looked at on the way, and examined. All looking is on forks: how often
/// changes
/// no bit of the chip.
final class Raising {
    private final FleetSettings settings;
    private final LearningSettings school;
    private final Split split;
    private final Seed seed;
    private final Labels labels;
    private final Prints prints;
    private final Chip chip;
    private final int life;
    private final Course course;
    private final List<Long> moments;
    private final List<Raised.Look> looks = new ArrayList<>();
    private long died = -1;
    private String cause = "";

    /// @param life 0 for the first life of the die, 1 for the second
    Raising(Lot lot, Split split, FleetSettings settings, long serial, int life, Crew crew) {
        this.settings = settings;
        this.school = settings.school();
        this.split = split;
        Seed taught = lot.root().child("school");
        this.seed = settings.ownOrder() ? taught.child(serial) : taught;
        int classes = split.training().classes();
        this.labels = new Labels(classes, school.labelStrength());
        this.prints = new Prints(lot.design().hidden().size(), classes);
        this.chip = life == 0 ? lot.chip(serial, crew) : lot.reborn(serial, life, crew);
        this.life = life;
        this.course = Course.school(split.training(), school);
        this.moments = moments(settings, course.lessons());
    }

    /// (cases) taught at each look: 0, …, a quarter, a half, all.
    static List<Long> moments(FleetSettings settings, long lessons) {
        List<Long> moments = new ArrayList<>(List.of(0L));
        for (int look = settings.looks() - 2; look >= 0; look--) {
            moments.add(Math.max(1, lessons >> look));
        }
        return moments.stream().distinct().toList();
    }

    Raised raised() {
        BodyFacts body = BodyFacts.of(chip);
        boolean taught = false;
        try {
            if (look(0) && school.epochs() > 0) {
                course.teach(chip, Labelling.book(split.training()), seed, this::look);
            }
            taught = died < 0;
        } catch (ArithmeticException e) { // activity beyond all numbers
            die(looks.isEmpty() ? 0 : looks.getLast().taught(), String.valueOf(e.getMessage()));
        }
        Reading reading = chip.reading();
        return new Raised(
                chip.die().serial(),
                life,
                body,
                looks,
                died,
                cause,
                taught ? goodness() : "",
                taught ? softmax() : "",
                chip.glance().travel(),
                reading.joules(),
                reading.nanos() / 1e9);
    }

    private String goodness() {
        return Answered.by(school.goodness(labels.classes()), split.test(), chip, "test");
    }

    private String softmax() {
        Chip fork = chip.fork("fit");
        Readout readout = Finals.fit(fork, split.training(), school, labels.classes(), seed.child("fit"));
        return Answered.text(Exam.of(readout, split.test(), fork).answers());
    }

    /// Looks if it is time.
    ///
    /// @return whether the chip lives
    private boolean look(long taught) {
        if (looks.size() < moments.size() && taught >= moments.get(looks.size())) {
            Checkup checkup = chip.fork("checkup").checkup();
            if (!checkup.passed()) {
                die(taught, checkup.complaint());
                return false;
            }
            List<Float> first = responses(chip.fork("look"));
            List<Float> second = responses(chip.fork("look again"));
            looks.add(new Raised.Look(
                    taught,
                    first,
                    prints.distance(first, second, Prints.Kind.RESPONSE),
                    prints.distance(first, second, Prints.Kind.OPINION)));
        }
        return true;
    }

    private void die(long taught, String why) {
        chip.kill();
        died = taught;
        cause = why;
    }

    /// Goodness a unit of every stimulus with every label.
    private List<Float> responses(Chip fork) {
        Dataset stimuli = split.validation().slice(0, settings.stimuli());
        Batch images = stimuli.images(IntStream.range(0, stimuli.cases()).toArray());
        List<Integer> all = IntStream.range(0, labels.classes()).boxed().toList();
        Presentation shown = fork.present(
                Drive.of(ChipDesign.INPUT, labels.each(images, java.util.Collections.nCopies(stimuli.cases(), all))));
        List<Float> responses = new ArrayList<>();
        for (Anatomy.Population population : fork.anatomy().of(Anatomy.Role.HIDDEN)) {
            for (float activity : shown.activity(population.name(), 0)) {
                responses.add(activity / population.size());
            }
        }
        return responses;
    }
}
