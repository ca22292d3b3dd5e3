package mortal.experiments.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mortal.experiments.lab.CellStory.Term;
import mortal.experiments.lab.CellStory.Update;
import mortal.experiments.store.Snapshot;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Outcome;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Glance;
import mortal.simulator.chip.Instrument;
import mortal.simulator.chip.Probe;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Projection;
import mortal.substrate.Batch;

/// Tells of one cell, on a fork.
///
/// @param gaze names the cell and the picture
record Storyteller(Gaze gaze) {
    /// Products that are shown one by one. Chosen.
    private static final int TERMS = 8;

    /// @param fork of the pupil's chip, taught by this
    /// @param label the right one
    /// @param signals what each population sent on, bottom up, the input first
    /// @param goodness (1) of each hidden population
    CellStory tell(Pupil pupil, Chip fork, List<Batch> signals, List<Float> goodness, int label) {
        Anatomy anatomy = fork.anatomy();
        int number = Math.min(gaze.projection(), anatomy.projections().size() - 1);
        Projection projection = anatomy.projections().get(number);
        int sources = anatomy.population(projection.from()).size();
        int units = anatomy.population(projection.to()).size();
        int source = Math.clamp(gaze.source(), 0, sources - 1);
        int target = Math.clamp(gaze.target(), 0, units - 1);
        Glance glance = fork.glance();
        float[] incoming = glance.incoming(projection.name(), target);
        List<Term> all = terms(signals.get(number), incoming);
        List<Term> largest = new ArrayList<>(all.stream()
                .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.product())))
                .limit(TERMS)
                .toList());
        if (!largest.contains(all.get(source))) {
            largest.add(all.get(source));
        }
        double shown = largest.stream().mapToDouble(Term::product).sum();
        float[] read = fork.probe(new Instrument()).read(projection.name(), Probe.Path.CELL);
        double weight = incoming[source];
        return new CellStory(
                source,
                target,
                weight,
                read[source * units + target],
                glance.pulses(projection.name(), source, target),
                glance.gain(projection.to(), target),
                glance.offset(projection.to(), target),
                largest,
                all.stream().mapToDouble(Term::product).sum() - shown,
                glance.bias(projection.name(), target),
                // what is sent on has a root mean square of 1; goodness says what it was
                signals.get(number + 1).at(0, target) * Math.sqrt(Math.max(0, goodness.get(number)) / units),
                update(pupil, fork, projection, label, source, target));
    }

    private static List<Term> terms(Batch signals, float[] incoming) {
        double squares = 0;
        for (int i = 0; i < signals.size(); i++) {
            squares += signals.at(0, i) * (double) signals.at(0, i);
        }
        double rms = Math.sqrt(squares / signals.size());
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            terms.add(new Term(i, rms > 0 ? signals.at(0, i) / rms : 0, incoming[i]));
        }
        return terms;
    }

    /// The learner is what it was afterwards; the fork is not.
    private Update update(Pupil pupil, Chip fork, Projection projection, int label, int source, int target) {
        Glance glance = fork.glance();
        double before = glance.incoming(projection.name(), target)[source];
        Snapshot learner = Snapshot.of(pupil.learner);
        Outcome outcome = pupil.learner.learn(
                new Lesson(gaze.picture(), List.of(label)), fork, new Learner.When(1, 2, pupil.lessons()));
        learner.restore(pupil.learner);
        double after = fork.glance().incoming(projection.name(), target)[source];
        int units = fork.anatomy().population(projection.to()).size();
        Outcome.Layer layer = outcome.layers().stream()
                .filter(each -> each.population().equals(projection.to()))
                .findFirst()
                .orElse(new Outcome.Layer(projection.to(), 0, 0, 0));
        return new Update(layer.positive() / units, layer.negative() / units, before, after);
    }
}
