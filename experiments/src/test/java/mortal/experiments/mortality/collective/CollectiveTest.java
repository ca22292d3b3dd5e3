package mortal.experiments.mortality.collective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

class CollectiveTest {
    private static final Data DATA = Digits.data(260, 40);

    private static Plan<CollectiveSettings> plan(String chip, Map<String, String> sets) {
        CollectiveSettings small = Settings.bind(
                CollectiveSettings.class,
                CollectiveSettings.small(),
                Map.ofEntries(
                        Map.entry("groups", "2"),
                        Map.entry("members", "3"),
                        Map.entry("rounds", "2"),
                        Map.entry("poolCases", "40"),
                        Map.entry("poolLessons", "30"),
                        Map.entry("school.hidden", "16,16"),
                        Map.entry("school.trainCases", "60"),
                        Map.entry("school.validationCases", "20"),
                        Map.entry("school.testCases", "40"),
                        Map.entry("school.batch", "20"),
                        Map.entry("school.epochs", "1")));
        return new Plan<>(
                DATA, List.of(Designs.preset(chip)), new Seed(8), Settings.bind(CollectiveSettings.class, small, sets));
    }

    private static List<GroupOutcome> outcomes(Plan<CollectiveSettings> plan) {
        return new Collective()
                .jobs(plan).stream()
                        .map(job -> {
                            try (Crew crew = new Crew(1)) {
                                return job.work().run(crew);
                            }
                        })
                        .toList();
    }

    /// Same lessons in every company; bits by hand: 30 labels of log₂ 10 bits in the second round, or 2 × 40 votes, or
    /// 784-16-16 weights with biases thrice.
    @Test
    void lessonsAndBitsAreCounted() {
        Plan<CollectiveSettings> plan = plan("mild", Map.of());
        List<GroupOutcome> outcomes = outcomes(plan);
        GroupOutcome group = outcomes.getFirst();
        double label = StrictMath.log(10) / StrictMath.log(2);
        double cells = 785 * 16 + 17 * 16;
        for (Company company : Company.values()) {
            List<Round> rounds = group.of(company).rounds();
            assertEquals(2, rounds.size());
            assertEquals(2 * 3 * 90, rounds.getLast().lessons(), company.words());
            assertEquals(company.single() ? 1 : 3, rounds.getLast().answers().size());
            assertEquals(40, rounds.getLast().committee().length());
            assertTrue(rounds.getLast().joules() > rounds.getFirst().joules());
            assertTrue(rounds.getLast().arithmetic() <= rounds.getLast().joules());
        }
        assertEquals(30 * label, bits(group, Company.DRAWN), 1e-9);
        assertEquals(2 * 40 * label, bits(group, Company.VOTED), 1e-9);
        assertEquals(3 * 32 * cells, bits(group, Company.DIGITAL_MEAN));
        assertEquals(3 * 10 * cells, bits(group, Company.MORTAL_MEAN));
        assertEquals(0, bits(group, Company.ALONE));
        Findings findings = new Collective().conclude(plan, outcomes);
        assertEquals(4, findings.sentences().size());
        assertEquals(
                List.of("rounds", "bits", "joules", "committees"),
                findings.sections().stream()
                        .flatMap(section -> section.pictures().stream())
                        .map(Findings.Picture::name)
                        .toList());
    }

    private static double bits(GroupOutcome group, Company company) {
        return group.of(company).rounds().getLast().bits();
    }

    /// After an exchange digital copies are one network, to the answer.
    @Test
    void digitalCopiesAgree() {
        Round end = outcomes(plan("mild", Map.of()))
                .getFirst()
                .of(Company.DIGITAL_MEAN)
                .rounds()
                .getLast();
        assertEquals(1, end.answers().stream().distinct().count());
        assertEquals(end.committee(), end.answers().getFirst());
    }

    /// Chips of no spread and no noise on a bench without noise are as good as digital copies.
    @Test
    void idealChipsOnAnIdealBenchAgree() {
        Round end = outcomes(
                        plan("ideal", Map.of("bench.readNoise", "0", "bench.bits", "0", "bench.tolerance", "1e-6")))
                .getFirst()
                .of(Company.MORTAL_MEAN)
                .rounds()
                .getLast();
        assertEquals(1, end.answers().stream().distinct().count());
    }

    @Test
    void noCaseIsInTwoShares() {
        Plan<CollectiveSettings> plan = plan("mild", Map.of());
        Shares shares = Shares.of(DATA, plan.settings(), new Seed(3));
        assertEquals(3, shares.each().size());
        assertEquals(180, shares.all().cases());
        assertEquals(40, shares.pool().cases());
        for (int m = 0; m < 3; m++) {
            assertEquals(
                    shares.all().slice(60 * m, 60 * (m + 1)).sha256(),
                    shares.each().get(m).sha256());
        }
        Set<String> seen = new HashSet<>();
        IntStream.range(0, 180)
                .forEach(c -> seen.add(shares.all().slice(c, c + 1).sha256()));
        IntStream.range(0, 40)
                .forEach(c -> seen.add(shares.pool().slice(c, c + 1).sha256()));
        assertEquals(220, seen.size());
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        assertThrows(InputException.class, () -> plan("mild", Map.of("groups", "1")));
        assertThrows(InputException.class, () -> plan("mild", Map.of("members", "1")));
        assertThrows(InputException.class, () -> plan("mild", Map.of("rounds", "1")));
        Plan<CollectiveSettings> greedy = plan("mild", Map.of("members", "5"));
        assertThrows(InputException.class, () -> new Collective().jobs(greedy));
    }
}
