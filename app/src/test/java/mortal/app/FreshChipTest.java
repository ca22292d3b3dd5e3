package mortal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mortal.devices.kernel.Kernels;
import mortal.learning.Labels;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Outcome;
import mortal.learning.Ports;
import mortal.learning.rule.ForwardForward;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.Designs;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// A new ideal chip before its first lesson and during it.
class FreshChipTest {
    private static final Seed SEED = new Seed(23);
    private static final int INPUTS = 50;
    private static final int UNITS = 400;
    private static final int CASES = 20;
    private static final int CLASSES = 10;

    private final Patterns toy = new Patterns(SEED.child("toy"), CLASSES, INPUTS);
    private final Lesson lesson = toy.lesson(0, CASES);

    private static Chip chip(Crew crew) {
        return Foundry.fabricate(Designs.preset("ideal").sized(INPUTS, List.of(UNITS, UNITS)), SEED.child("lot"), 1)
                .powerOn(SEED.child("life"), crew, Kernels.best());
    }

    /// Drives are standard normal, so a goodness has mean n/2 and variance 5n/4; all cases share one draw of the
    /// weights. Bound: 6 standard deviations, below which a right chip stays but for a chance of 10⁻⁵.
    @Test
    void goodnessIsHalfTheUnitsAndFarBelowItsThreshold() {
        try (Crew crew = new Crew(1)) {
            Chip chip = chip(crew);
            ForwardForward rule = ForwardForward.HINTON;
            Presentation shown =
                    chip.present(Drive.of("input", new Labels(CLASSES, 1).with(lesson.inputs(), lesson.labels())));
            for (String layer : List.of("layer1", "layer2")) {
                for (float goodness : shown.activity(layer, 0)) {
                    assertEquals(UNITS / 2.0, goodness, 6 * Math.sqrt(1.25 * UNITS));
                    assertTrue(rule.probability(goodness, UNITS, 1) < 1e-28);
                }
            }
        }
    }

    /// Of two forks one is balanced and one is not; over the units of a layer the difference cancels. Half an ulp of
    /// the
    /// mean, 400 times, is 1e-5.
    @Test
    void peerNormalisationMovesAnInputsWeightsByNothingInSum() {
        try (Crew crew = new Crew(1)) {
            Chip balanced = chip(crew);
            Chip plain = balanced.fork("plain");
            consolidate(balanced, 1);
            consolidate(plain, 0);
            for (String projection : List.of("input-layer1", "layer1-layer2")) {
                double[] sum = new double[UNITS];
                double largest = 0;
                for (int j = 0; j < UNITS; j++) {
                    float[] with = balanced.glance().incoming(projection, j);
                    float[] without = plain.glance().incoming(projection, j);
                    for (int i = 0; i < with.length; i++) {
                        sum[i] += with[i] - without[i];
                        largest = Math.max(largest, Math.abs(with[i] - without[i]));
                    }
                }
                assertTrue(largest > 0.01, "nothing was balanced");
                for (double s : sum) {
                    assertEquals(0, s, 1e-4);
                }
            }
        }
    }

    private void consolidate(Chip chip, float balance) {
        Presentation shown = chip.present(Drive.of("input", lesson.inputs()));
        for (String layer : List.of("layer1", "layer2")) {
            chip.reinforce(shown, new Push(layer, 0, new float[CASES], balance));
        }
        chip.consolidate(1);
    }

    /// A lesson in which nothing lights up but the label, and a presentation in which not even that does.
    @Test
    void darkInputsMakeNoNaN() {
        try (Crew crew = new Crew(1)) {
            for (String preset : Designs.PRESETS) {
                Chip chip = Foundry.fabricate(
                                Designs.preset(preset).sized(INPUTS, List.of(20, 20)), SEED.child("lot"), 1)
                        .powerOn(SEED.child("life"), crew, Kernels.best());
                Learner learner = ForwardForward.HINTON.learner(chip.anatomy(), Ports.hinton(CLASSES), SEED);
                Lesson dark = new Lesson(Batch.of(2, INPUTS, new float[2 * INPUTS]), List.of(0, 1));
                Outcome outcome = learner.learn(dark, chip, new Learner.When(1, 1, 0));
                for (Outcome.Layer layer : outcome.layers()) {
                    assertTrue(Double.isFinite(layer.positive()) && Double.isFinite(layer.negative()), preset);
                }
                for (float goodness :
                        chip.present(Drive.of("input", dark.inputs())).activity("layer2", 0)) {
                    assertTrue(Float.isFinite(goodness), preset);
                }
            }
        }
    }
}
