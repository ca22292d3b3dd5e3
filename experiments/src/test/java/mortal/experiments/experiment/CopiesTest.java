package mortal.experiments.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mortal.experiments.Experiment;
import mortal.experiments.Experiment.Bar;
import mortal.experiments.config.Settings;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Goodness;
import mortal.learning.rule.ForwardForward;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import org.junit.jupiter.api.Test;

/// The copies' settings and what counts as reproducing them.
class CopiesTest {
    private static final List<Experiment> COPIES = List.of(new Escvm(), new Mpezeshki());

    /// Everything that the two have in common and Hinton's program has not.
    @Test
    void bothAreWhatTheirAuthorsPublished() {
        for (Experiment copy : COPIES) {
            LearningSettings settings = copy.settings("ideal-adam");
            ForwardForward rule = (ForwardForward) settings.rule();
            assertEquals(ForwardForward.Form.SENSOR, rule.form());
            assertEquals(ForwardForward.Negatives.FIXED, rule.negatives());
            assertEquals(new Goodness(Goodness.Measure.MEAN, Goodness.Aim.UP), rule.goodness());
            assertEquals(ForwardForward.Loss.LOGISTIC, rule.loss());
            assertEquals(1, rule.temperature());
            assertEquals(0, rule.balance());
            assertEquals(ForwardForward.Layers.GREEDY, rule.layers());
            assertEquals(ForwardForward.Schedule.CONSTANT, rule.schedule());
            assertTrue(settings.standardise());
            assertEquals(1, settings.firstLayer());
            assertEquals(List.of("ideal-adam"), copy.chips());
            ChipDesign chip = Designs.preset(copy.chips().getFirst());
            assertEquals("adam", chip.synapse().name());
            assertEquals(ChipDesign.Formed.UNIFORM, chip.formed());
        }
    }

    /// Sizes, threshold, rate, batch and steps, as in the authors' programs; 60 epochs a layer and 1000 steps a layer.
    @Test
    void eachHasItsOwnNumbers() {
        assertNumbers(new Escvm(), List.of(512, 512), 9, 0.09f, 1024, 120);
        assertNumbers(new Mpezeshki(), List.of(500, 500), 2, 0.03f, 50_000, 2000);
    }

    /// All 60 000 cases but the one that must be held out, and the first 50 000 as the program draws so many.
    @Test
    void eachLearnsFromAsManyCases() {
        assertEquals(1, new Escvm().settings("ideal-adam").validationCases());
        assertEquals(10_000, new Mpezeshki().settings("ideal-adam").validationCases());
    }

    private static void assertNumbers(
            Experiment copy, List<Integer> hidden, float threshold, float rate, int batch, int epochs) {
        LearningSettings settings = copy.settings("ideal-adam");
        ForwardForward rule = (ForwardForward) settings.rule();
        assertEquals(hidden, settings.hidden());
        assertEquals(threshold, rule.threshold());
        assertEquals(rate, rule.rate());
        assertEquals(batch, settings.batch());
        assertEquals(epochs, settings.epochs());
    }

    /// Half a point either way, and no further: a copy that is much better than its original is another program.
    @Test
    void barsAreJudgedBothWays() {
        Bar bar = Bar.about("goodness", 0.0292, 0.005);
        assertTrue(bar.holds(0.0243) && bar.holds(0.0292) && bar.holds(0.0341));
        assertFalse(bar.holds(0.0241) || bar.holds(0.0343) || bar.holds(Double.NaN));
        assertEquals("2.42 % to 3.42 %", bar.words());
        Bar most = new Bar("goodness", 0.015);
        assertTrue(most.holds(0) && most.holds(0.015));
        assertFalse(most.holds(0.0151) || most.holds(Double.NaN));
        assertEquals("at most 1.50 %", most.words());
        assertThrows(IllegalArgumentException.class, () -> new Bar("goodness", 0.02, 0.01));
    }

    @Test
    void whatIsShiftedInWouldNotBeBlack() {
        String message = String.valueOf(assertThrows(
                        mortal.substrate.InputException.class,
                        () -> Settings.bind(
                                LearningSettings.class,
                                LearningSettings.hinton(),
                                Map.of("jitter", "2", "standardise", "true")))
                .getMessage());
        assertTrue(message.contains("standardise = true and jitter = 2"), message);
    }
}
