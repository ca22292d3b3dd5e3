package mortal.experiments.mortality.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Plan;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

class EnergyTest {
    private static final Data DATA = Digits.data(220, 60);

    private static Plan<EnergySettings> plan(Map<String, String> sets, String... chips) {
        EnergySettings small = Settings.bind(
                EnergySettings.class,
                EnergySettings.small(),
                Map.ofEntries(
                        Map.entry("lives", "2"),
                        Map.entry("poolCases", "60"),
                        Map.entry("lessons", "60"),
                        Map.entry("ages", "1,1e6"),
                        Map.entry("digitalHidden", "8"),
                        Map.entry("school.hidden", "16,16"),
                        Map.entry("school.trainCases", "100"),
                        Map.entry("school.validationCases", "50"),
                        Map.entry("school.testCases", "60"),
                        Map.entry("school.batch", "20"),
                        Map.entry("school.epochs", "1")));
        return new Plan<>(
                DATA,
                java.util.Arrays.stream(chips).map(Designs::preset).toList(),
                new Seed(6),
                Settings.bind(EnergySettings.class, small, sets));
    }

    private static List<EnergyLife> lives(Plan<EnergySettings> plan) {
        return new Energy()
                .jobs(plan).stream()
                        .map(job -> {
                            try (Crew crew = new Crew(1)) {
                                return job.work().run(crew);
                            }
                        })
                        .toList();
    }

    @Test
    void everyPhaseIsPricedByCauseOnBothChips() {
        Plan<EnergySettings> plan = plan(Map.of(), "mild", "mild-direct");
        List<EnergyLife> lives = lives(plan);
        assertEquals(4, lives.size());
        for (EnergyLife life : lives) {
            Phase answer = life.phase(Phase.SENSORS, "answer by goodness");
            // Ten labels of each of 60 cases, and no unit is read.
            assertEquals(600, answer.cost().presentations());
            assertEquals(0, answer.cost().adc());
            assertEquals(60, answer.answers().length());
            assertTrue(life.phase(Phase.UNITS, "answer by softmax").cost().adc() > 0);
            assertEquals(0, life.phase(Phase.SENSORS, Phase.RAISE).cost().adc());
            assertTrue(life.phase(Phase.UNITS, Phase.RAISE).cost().adc() > 0);
            assertTrue(life.phase(Phase.SENSORS, Phase.TRANSPLANT).cost().probe() > 0);
            assertEquals(0, life.phase(Phase.SENSORS, Phase.DISTIL).cost().probe());
            assertTrue(life.alive());
            assertEquals(
                    List.of(1.0, 1e6),
                    life.aged().stream().map(EnergyLife.Aged::seconds).toList());
        }
        // Same work, priced alike: capacitors change what writing costs, not what asking does.
        assertEquals(
                lives.get(0).phase(Phase.SENSORS, "answer by goodness").cost().joules(),
                lives.get(2).phase(Phase.SENSORS, "answer by goodness").cost().joules());
        Findings findings = new Energy().conclude(plan, lives);
        assertEquals(4, findings.sentences().size());
        List<String> figures = findings.sections().stream()
                .flatMap(section -> section.pictures().stream())
                .map(Findings.Picture::name)
                .toList();
        assertTrue(figures.containsAll(List.of("causes-mild", "causes-mild-direct", "ages")), figures.toString());
    }

    @Test
    void causesAddUpToTheSum() {
        Plan<EnergySettings> plan = plan(Map.of(), "mild");
        EnergyAccount account = new EnergyAccount("mild", lives(plan), DATA.test(), new Seed(1));
        for (Phase phase : account.phases()) {
            double sum =
                    account.causes(phase).values().stream().mapToDouble(j -> j).sum();
            assertEquals(account.joules(phase).value(), sum, 1e-9 * sum);
        }
    }

    /// Where no network becomes as good, nothing is compared, and the rest is there.
    @Test
    void aChipWithoutAnEqualIsAFinding() {
        Plan<EnergySettings> plan =
                plan(Map.of("digitalRate", "1e-9", "digitalEpochs", "1", "school.epochs", "6"), "ideal");
        Findings findings = new Energy().conclude(plan, lives(plan));
        assertTrue(
                findings.sentences().getLast().contains("no digital network as good"),
                findings.sentences().toString());
        assertTrue(findings.sections().stream()
                .flatMap(section -> section.pictures().stream())
                .noneMatch(picture -> picture.name().startsWith("break-even")));
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        assertThrows(InputException.class, () -> plan(Map.of("lives", "1"), "mild"));
        assertThrows(InputException.class, () -> plan(Map.of("ages", "5,2"), "mild"));
        assertThrows(InputException.class, () -> plan(Map.of("ages", "0"), "mild"));
        Plan<EnergySettings> greedy = plan(Map.of("poolCases", "1000"), "mild");
        assertThrows(InputException.class, () -> new Energy().jobs(greedy));
        Plan<EnergySettings> twice = plan(Map.of(), "mild", "mild");
        assertThrows(InputException.class, () -> new Energy().jobs(twice));
    }
}
