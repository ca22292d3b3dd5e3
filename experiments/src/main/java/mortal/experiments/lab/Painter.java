package mortal.experiments.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.lab.LabFrame.ChipView;
import mortal.experiments.lab.LabFrame.CloseUp;
import mortal.experiments.lab.LabFrame.LayerView;
import mortal.experiments.lab.LabFrame.Passed;
import mortal.learning.Outcome;
import mortal.learning.readout.GoodnessReadout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Glance;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Anatomy.Projection;
import mortal.substrate.Anatomy.Role;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;

/// Makes frames of a lab, on forks.
///
/// @param scenario of the lab
/// @param readout by which chips answer
/// @param gaze what is looked at
record Painter(Scenario scenario, GoodnessReadout readout, Gaze gaze) {

    ChipView chip(Pupil pupil) {
        Chip chip = pupil.chip;
        return new ChipView(
                pupil.lane.name(),
                chip.die().design().name(),
                pupil.lane.serial(),
                teacher(pupil.teacher()),
                pupil.lessons(),
                chip.dead(),
                chip.reading(),
                layers(pupil.last(), chip.anatomy()),
                pupil.looks(),
                pupil.seen(),
                gaze.close().contains(pupil.lane.name()) ? closeUp(pupil, chip.fork("seen")) : null);
    }

    private String teacher(long number) {
        if (number == Pupil.BOOK) {
            return Scenario.BOOK;
        }
        return number == Pupil.NOBODY
                ? Scenario.NOBODY
                : scenario.lanes().get((int) number).name();
    }

    private static List<LayerView> layers(Outcome outcome, Anatomy anatomy) {
        return outcome.layers().stream()
                .map(layer -> {
                    int units = anatomy.population(layer.population()).size();
                    double all = (double) outcome.cases() * units;
                    return new LayerView(layer.population(), units, layer.positive() / all, layer.negative() / all);
                })
                .toList();
    }

    private CloseUp closeUp(Pupil pupil, Chip fork) {
        Anatomy anatomy = fork.anatomy();
        Glance glance = fork.glance();
        List<Projection> projections = anatomy.projections();
        Projection seen = projections.get(Math.min(gaze.projection(), projections.size() - 1));
        int sources = anatomy.population(seen.from()).size();
        int rows = Math.min(gaze.rows(), sources);
        int first = (sources - rows) / 2;
        int columns = Math.min(gaze.columns(), anatomy.population(seen.to()).size());
        Projection lowest = projections.getFirst();
        int fields = Math.min(gaze.fields(), anatomy.population(lowest.to()).size());
        List<Float> scores = scores(fork);
        int right = gaze.label() < 0 ? best(scores, -1) : gaze.label();
        Passed yes = passed(fork, right);
        Passed no = passed(fork, best(scores, right));
        return new CloseUp(
                seen.name(),
                sources,
                first,
                cells(glance, seen.name(), first, rows, columns),
                fields(glance, lowest.name(), anatomy.population(lowest.from()).size(), fields),
                yes,
                no,
                scores,
                gaze.source() < 0
                        ? null
                        : new Storyteller(gaze).tell(pupil, fork, signals(yes), yes.goodness(), right));
    }

    /// What each population answered, the picture with its label first.
    private List<Batch> signals(Passed passed) {
        List<Batch> signals = new ArrayList<>();
        signals.add(readout.labels().with(gaze.picture(), List.of(passed.label())));
        signals.addAll(passed.activity());
        return signals;
    }

    private static Batch cells(Glance glance, String projection, int first, int rows, int columns) {
        return Batch.fill(rows, columns, into -> {
            for (int column = 0; column < columns; column++) {
                float[] incoming = glance.incoming(projection, column);
                for (int row = 0; row < rows; row++) {
                    into[row * columns + column] = incoming[first + row];
                }
            }
        });
    }

    private static Batch fields(Glance glance, String projection, int inputs, int units) {
        return Batch.fill(units, inputs, into -> {
            for (int unit = 0; unit < units; unit++) {
                System.arraycopy(glance.incoming(projection, unit), 0, into, unit * inputs, inputs);
            }
        });
    }

    private List<Float> scores(Chip fork) {
        List<Integer> all =
                IntStream.range(0, readout.labels().classes()).boxed().toList();
        float[] scores = readout.scores(gaze.picture(), fork, Collections.singletonList(all));
        List<Float> list = new ArrayList<>();
        for (float score : scores) {
            list.add(score);
        }
        return list;
    }

    /// The label of the highest goodness but for one.
    private static int best(List<Float> scores, int without) {
        return IntStream.range(0, scores.size())
                .filter(k -> k != without)
                .boxed()
                .max(java.util.Comparator.comparing(scores::get))
                .orElse(0);
    }

    private Passed passed(Chip fork, int label) {
        Anatomy anatomy = fork.anatomy();
        String input = anatomy.of(Role.INPUT).getFirst().name();
        Presentation shown = fork.present(Drive.of(input, readout.labels().with(gaze.picture(), List.of(label))));
        List<Population> hidden = anatomy.of(Role.HIDDEN);
        return new Passed(
                label,
                hidden.stream().map(layer -> shown.read(layer.name(), 0)).toList(),
                hidden.stream().map(layer -> shown.activity(layer.name(), 0)[0]).toList());
    }
}
