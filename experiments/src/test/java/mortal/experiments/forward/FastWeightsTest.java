package mortal.experiments.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Digits;
import mortal.experiments.forward.FastWeights.Measured;
import mortal.experiments.forward.FastWeights.Update;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Plan;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

class FastWeightsTest {
    private static Plan<FastWeightsSettings> plan(String... chips) {
        FastWeightsSettings settings = Settings.bind(
                FastWeightsSettings.small(), Map.of("chips", "2", "cases", "6", "hidden", "40,40", "gains", "1.44"));
        return new Plan<>(
                Digits.data(20, 20),
                List.of(chips).stream().map(Designs::preset).toList(),
                new Seed(7),
                settings);
    }

    private static List<Measured> results(Plan<FastWeightsSettings> plan) {
        try (Crew crew = new Crew(1)) {
            return new FastWeights()
                    .jobs(plan).stream().map(job -> job.work().run(crew)).toList();
        }
    }

    /// Hinton's rule to the digit: S* is hit and nothing turns, but for the last places of floats.
    @Test
    void anIdealChipHitsItsTargetAndDoesNotTurn() {
        for (Measured die : results(plan("ideal"))) {
            for (Update update : die.updates()) {
                assertEquals(0, update.angle(), 1e-3);
                assertEquals(0, update.still());
                assertEquals(1, update.reached(), 1e-3);
            }
        }
    }

    /// Every pulsed cell takes its own steps, so the direction turns, by more than read noise alone turns it.
    @Test
    void cellsThatDifferTurnTheDirection() {
        Plan<FastWeightsSettings> plan = plan("ideal", "reram-om");
        List<Measured> results = results(plan);
        List<Measured> real = results.stream().filter(die -> die.body() == 1).toList();
        assertEquals(2, real.size());
        for (Measured die : real) {
            Update first = die.updates().getFirst();
            assertTrue(first.angle() > first.still() + 0.1, first::toString);
        }
        Findings findings = new FastWeights().conclude(plan, results);
        assertEquals(2, findings.sentences().size());
        assertTrue(
                findings.sentences().getFirst().startsWith("ideal: an update that shall raise goodness by 44 % turns"));
        assertEquals(1, findings.sections().size());
    }
}
