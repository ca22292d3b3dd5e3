package mortal.experiments.rival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mortal.devices.kernel.Kernels;
import mortal.experiments.rival.Backprop.Model;
import mortal.learning.Labels;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Ports;
import mortal.learning.readout.SoftmaxReadout;
import mortal.learning.rival.Mistake;
import mortal.learning.rival.Pass;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.chip.Instrument;
import mortal.simulator.chip.Probe;
import mortal.simulator.design.Designs;
import mortal.substrate.Anatomy;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Seed;
import mortal.substrate.Substrate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Backprop through a model of a chip.
class BackpropTest {
    private static final Seed SEED = new Seed(8);
    private static final int INPUTS = 10;
    private static final int CLASSES = 3;
    private static final List<Integer> HIDDEN = List.of(9, 7);

    private static Chip chip(String preset, Crew crew) {
        return Foundry.fabricate(Designs.preset(preset).sized(INPUTS, HIDDEN), SEED, 1)
                .powerOn(SEED.child("life"), crew, Kernels.best());
    }

    private static Lesson lesson(long number, int cases) {
        Batch inputs = Batch.fill(
                cases, INPUTS, into -> Draws.uniforms(SEED.child("inputs").child(number), 0, into, 0, into.length));
        return new Lesson(
                inputs, IntStream.range(0, cases).map(c -> c % CLASSES).boxed().toList());
    }

    private static Ports ports(int firstLayer) {
        return new Ports(new Labels(CLASSES, 0), 5, firstLayer, 0.5f, 0.003f, 2);
    }

    /// What a model would pulse for one lesson, before division by its cases.
    private static List<Batch> posts(Backprop rule, Chip chip, SoftmaxReadout softmax, Lesson lesson) {
        ModelledCredit credit = new ModelledCredit(rule, chip.anatomy());
        credit.begin(chip);
        Pass pass = new Pass(chip.present(Drive.of("input", lesson.inputs())));
        float[] error = softmax.probabilities(softmax.features(lesson.cases(), pass::units), lesson.cases());
        for (int c = 0; c < lesson.cases(); c++) {
            error[c * CLASSES + lesson.labels().get(c)] -= 1;
        }
        Batch mistakes = Batch.of(lesson.cases(), CLASSES, error);
        return credit.posts(new Mistake(lesson, pass, mistakes, 0), chip, softmax);
    }

    /// (nat) Of each case, with currents into populations.
    private static double[] loss(Chip chip, SoftmaxReadout softmax, Lesson lesson, Map<String, Batch> currents) {
        Drive.Frame frame = new Drive.Frame(Map.of("input", lesson.inputs()), currents);
        Presentation shown = chip.present(new Drive(lesson.cases(), Drive.Start.REST, List.of(frame)));
        float[] q =
                softmax.probabilities(softmax.features(lesson.cases(), layer -> shown.read(layer, 0)), lesson.cases());
        return IntStream.range(0, lesson.cases())
                .mapToDouble(c -> -Math.log(q[c * CLASSES + lesson.labels().get(c)]))
                .toArray();
    }

    private static Batch current(int cases, int size, int unit, float strength) {
        return Batch.fill(cases, size, into -> {
            for (int c = 0; c < cases; c++) {
                into[c * size + unit] = strength;
            }
        });
    }

    /// Every signal is minus the slope of the loss along a current into its unit, through rectifiers and normalisation,
    /// by central differences of 0.004 with floats; where the unit's rectifier bends between them nothing is said.
    @ParameterizedTest
    @CsvSource({"TWIN, 1", "TWIN, 2", "NOMINAL, 1", "NOMINAL, 2"})
    void signalsAreTheGradientOnTheIdealChip(Model model, int firstLayer) {
        try (Crew crew = new Crew(1)) {
            Chip chip = chip("ideal", crew);
            SoftmaxReadout softmax = new SoftmaxReadout(chip.anatomy(), ports(firstLayer));
            for (int i = 0; i < 20; i++) {
                softmax.learn(lesson(i, 12), chip, 0.5f);
            }
            Lesson lesson = lesson(99, 6);
            List<Batch> posts = posts(new Backprop(model, 1, 0, 1), chip, softmax, lesson);
            int seen = 0;
            for (int l = 0; l < HIDDEN.size(); l++) {
                int size = HIDDEN.get(l);
                for (int j = 0; j < size; j++) {
                    String layer = "layer" + (l + 1);
                    double[] up = loss(chip, softmax, lesson, Map.of(layer, current(6, size, j, 0.004f)));
                    double[] down = loss(chip, softmax, lesson, Map.of(layer, current(6, size, j, -0.004f)));
                    double[] here = loss(chip, softmax, lesson, Map.of());
                    for (int c = 0; c < 6; c++) {
                        double slope = (up[c] - down[c]) / 0.008;
                        boolean bends = Math.abs(up[c] + down[c] - 2 * here[c]) > 2e-5;
                        if (!bends) {
                            assertEquals(-slope, posts.get(l).at(c, j), 1e-3 + 0.01 * Math.abs(slope));
                            seen += Math.abs(slope) > 0.02 ? 1 : 0;
                        }
                    }
                }
            }
            assertTrue(seen >= 20, "only " + seen + " slopes seen");
        }
    }

    private static void teach(Learner learner, Chip chip, int lessons) {
        for (int i = 0; i < lessons; i++) {
            learner.learn(lesson(i, 12), chip, new Learner.When(1, 2, 12L * i));
        }
    }

    private static float[] cells(Chip chip) {
        return chip.probe(Instrument.perfect()).read("layer1-layer2", Probe.Path.OPERATION);
    }

    /// An ideal chip does what it is asked, so who never looks again knows as much as who always looks.
    @Test
    void onTheIdealChipTheNominalModelStaysTrue() {
        try (Crew crew = new Crew(1)) {
            Chip looked = chip("ideal", crew);
            Chip believed = chip("ideal", crew);
            float[] before = cells(looked);
            teach(new Backprop(Model.TWIN, 1, 0, 1).learner(looked.anatomy(), ports(1), SEED), looked, 30);
            teach(new Backprop(Model.NOMINAL, 1, 0, 1).learner(believed.anatomy(), ports(1), SEED), believed, 30);
            assertArrayEquals(cells(looked), cells(believed), 1e-4f);
            double moved = 0;
            for (int i = 0; i < before.length; i++) {
                moved = Math.max(moved, Math.abs(cells(looked)[i] - before[i]));
            }
            assertTrue(moved > 0.05, "cells moved by " + moved + " at most");
        }
    }

    /// 20 lessons, a reading every 8: in lessons 0, 8 and 16, each of all cells, 10 pJ a cell.
    @Test
    void theBenchIsPaidForByTheFittedModelAlone() {
        int cells = (INPUTS + 1) * 9 + 10 * 7;
        for (Model model : Model.values()) {
            try (Crew crew = new Crew(1)) {
                Chip chip = chip("mild", crew);
                teach(new Backprop(model, 8, 0.01f, 0.1f).learner(chip.anatomy(), ports(1), SEED), chip, 20);
                double expected = model == Model.FITTED ? 3 * cells * 10e-12 : 0;
                assertEquals(expected, chip.reading().probe(), 1e-15);
                assertEquals(240, chip.reading().presentations());
            }
        }
    }

    @Test
    void aChipThatCannotGoOnTheBenchIsRefused() {
        try (Crew crew = new Crew(1)) {
            Chip chip = chip("ideal", crew);
            Learner learner = new Backprop().learner(chip.anatomy(), ports(1), SEED);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> learner.learn(lesson(0, 3), new Sealed(chip), new Learner.When(1, 1, 0)));
            assertThrows(IllegalArgumentException.class, () -> new Backprop(Model.TWIN, 0, 0, 1));
            assertThrows(IllegalArgumentException.class, () -> new Backprop(Model.TWIN, 1, -1, 1));
            assertThrows(IllegalArgumentException.class, () -> new Backprop(Model.TWIN, 1, 0, 0));
        }
    }

    /// A chip behind its wall.
    private record Sealed(Chip chip) implements Substrate {
        @Override
        public Anatomy anatomy() {
            return chip.anatomy();
        }

        @Override
        public Presentation present(Drive drive) {
            return chip.present(drive);
        }

        @Override
        public void reinforce(Presentation shown, Push push) {
            chip.reinforce(shown, push);
        }

        @Override
        public void pulse(Presentation shown, String projection, int step, Batch post) {
            chip.pulse(shown, projection, step, post);
        }

        @Override
        public void consolidate(float gate) {
            chip.consolidate(gate);
        }

        @Override
        public void rest(long nanos) {
            chip.rest(nanos);
        }
    }
}
