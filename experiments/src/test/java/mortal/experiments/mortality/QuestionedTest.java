package mortal.experiments.mortality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mortal.experiments.data.Dataset;
import mortal.experiments.data.Digits;
import mortal.experiments.run.LearningSettings;
import mortal.learning.distil.SoftLabels;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuestionedTest {
    private static final Dataset CASES = Digits.data(60, 1).training();
    private static final LearningSettings SETTINGS = MortalitySettings.small().school();
    private static final Chip CHIP =
            new Lot(Designs.preset("ideal").sized(784, java.util.List.of(16, 16)), new Seed(5)).chip(1, new Crew(1));
    private static final Questioned ASKED = Questioned.of(CHIP, CASES, SETTINGS, "ask");

    /// On a chip without noise, asking once and softening after is what asking at that temperature is.
    @Test
    void askedOnceIsAskedAtEveryTemperature() {
        for (float tau : new float[] {1, 10}) {
            SoftLabels there = Teacher.answers(CHIP.fork("there"), CASES, SETTINGS, tau);
            SoftLabels here = ASKED.soft(tau);
            for (int c = 0; c < CASES.cases(); c++) {
                for (int k = 0; k < CASES.classes(); k++) {
                    assertEquals(there.probability(c, k), here.probability(c, k));
                }
            }
            assertEquals(Answered.text(there.hard()), ASKED.answers());
        }
        assertEquals(600, ASKED.cost().presentations());
    }

    @Property(tries = 20)
    void aFittedBonusIsNeverWorseOnTheCasesItIsFittedTo(@ForAll @IntRange(min = 0, max = 9) int label) {
        double before = Answered.error(ASKED.answers(), CASES);
        double after = Answered.error(ASKED.answers(label, ASKED.bonus(label, CASES)), CASES);
        assertTrue(after <= before, "label " + label);
    }

    @Property(tries = 20)
    void aBonusLargeEnoughIsAlwaysThatLabel(@ForAll @IntRange(min = 0, max = 9) int label) {
        String mine = String.valueOf(label).repeat(CASES.cases());
        assertEquals(mine, ASKED.answers(label, 1e6f));
        assertEquals(-1, ASKED.answers(label, -1e6f).indexOf(mine.charAt(0)));
    }

    @Test
    void someOfTheCasesAreThoseCases() {
        Questioned some = ASKED.select(3, 17);
        assertEquals(2, some.cases());
        assertEquals(ASKED.answers().charAt(17), some.answers().charAt(1));
    }
}
