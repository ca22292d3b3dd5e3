package mortal.experiments.mortality.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.mortality.fleet.Prints.Kind;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Plan;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.simulator.design.Window;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

class FleetTest {
    private static final Data DATA = Digits.data(140, 40);

    private static Plan<FleetSettings> plan(ChipDesign design, Map<String, String> sets) {
        FleetSettings small = Settings.bind(
                FleetSettings.class,
                new Fleet().settings(),
                Map.of(
                        "chips", "3",
                        "twins", "1",
                        "looks", "3",
                        "stimuli", "4",
                        "school.hidden", "16,16",
                        "school.trainCases", "100",
                        "school.validationCases", "20",
                        "school.testCases", "40",
                        "school.batch", "20",
                        "school.epochs", "1"));
        return new Plan<>(DATA, List.of(design), new Seed(4), Settings.bind(FleetSettings.class, small, sets));
    }

    private static List<Raised> raised(Plan<FleetSettings> plan) {
        return new Fleet()
                .jobs(plan).stream()
                        .map(job -> {
                            try (Crew crew = new Crew(1)) {
                                return job.work().run(crew);
                            }
                        })
                        .toList();
    }

    /// Without noise two lives of a die are one life, and asking twice is asking once.
    @Test
    void withoutNoiseOneDieHasOneLife() {
        Plan<FleetSettings> plan = plan(Designs.preset("ideal"), Map.of());
        List<Raised> all = raised(plan);
        Raised one = all.getFirst();
        Raised other = all.getLast();
        assertEquals(1, other.life());
        assertEquals(one.looks(), other.looks());
        assertEquals(one.goodness(), other.goodness());
        one.looks().forEach(look -> assertEquals(0, look.again()));
        Map<String, Object> summary = new Fleet().conclude(plan, all).summary();
        assertTrue(summary.get("kappaTwoLives") instanceof Double kappa && Math.abs(kappa - 1) < 1e-12);
        assertNotEquals(one.goodness(), all.get(1).goodness());
    }

    @Test
    void livesAndDiesDifferOnAMildChipAndEveryFindingIsThere() {
        Plan<FleetSettings> plan = plan(Designs.preset("mild"), Map.of("chips", "8", "twins", "3"));
        List<Raised> all = raised(plan);
        assertEquals(11, all.size());
        assertEquals(
                List.of(0L, 60L, 100L),
                all.getFirst().looks().stream().map(Raised.Look::taught).toList());
        Prints prints = new Prints(2, 10);
        List<Float> one = all.get(0).looks().getLast().responses();
        assertEquals(2 * 4 * 10, one.size());
        assertTrue(prints.distance(one, all.get(8).looks().getLast().responses(), Kind.OPINION) > 0);
        Findings findings = new Fleet().conclude(plan, all);
        assertTrue(findings.summary()
                .keySet()
                .containsAll(List.of(
                        "raised",
                        "died",
                        "yieldMean",
                        "yieldSpread",
                        "yieldSoftmaxMean",
                        "bodyRSquared",
                        "divergence",
                        "divergenceAtBirth",
                        "divergenceTwoLives",
                        "divergenceAskedTwice",
                        "kappa",
                        "agreement")));
        assertEquals(
                List.of(
                        "yield",
                        "bodies",
                        "divergence-opinions",
                        "divergence-responses",
                        "map",
                        "agreement",
                        "consistency"),
                findings.sections().stream()
                        .flatMap(section -> section.pictures().stream())
                        .map(Findings.Picture::name)
                        .toList());
        assertEquals(4, findings.sentences().size());
    }

    @Test
    void lookingChangesNothing() {
        Raised seldom =
                raised(plan(Designs.preset("mild"), Map.of("looks", "2"))).getFirst();
        Raised often = raised(plan(Designs.preset("mild"), Map.of("looks", "5", "stimuli", "7")))
                .getFirst();
        assertEquals(seldom.goodness(), often.goodness());
        assertEquals(seldom.travel(), often.travel());
        assertEquals(seldom.joules(), often.joules());
        assertTrue(often.looks().size() > seldom.looks().size());
    }

    @Test
    void anOrderOfTheirOwnTeachesThemOtherwise() {
        Raised common =
                raised(plan(Designs.preset("ideal"), Map.of("twins", "0"))).getLast();
        Raised own = raised(plan(Designs.preset("ideal"), Map.of("twins", "0", "ownOrder", "true")))
                .getLast();
        assertEquals(common.body(), own.body());
        assertNotEquals(common.travel(), own.travel());
    }

    /// A window that no chip passes.
    @Test
    void chipsThatDieAreAFinding() {
        ChipDesign mild = Designs.preset("mild");
        ChipDesign doomed = new ChipDesign(
                mild.name(),
                mild.summary(),
                mild.inputs(),
                mild.hidden(),
                mild.wiring(),
                mild.synapse(),
                mild.formed(),
                mild.pulses(),
                mild.travel(),
                mild.tiles(),
                mild.neuron(),
                mild.sensor(),
                mild.electrical(),
                mild.environment(),
                new Window(4, 0.001f, 1000, 1000));
        Plan<FleetSettings> plan = plan(doomed, Map.of());
        List<Raised> all = raised(plan);
        all.forEach(chip -> {
            assertFalse(chip.lives());
            assertEquals(0, chip.died());
            assertTrue(chip.cause().contains("contrast"), chip.cause());
        });
        Findings findings = new Fleet().conclude(plan, all);
        assertEquals(3, findings.summary().get("died"));
        assertTrue(findings.sentences().getFirst().startsWith("3 of 3 chips died"));
    }

    @Test
    void aFleetWithoutALessonIsExaminedAtBirth() {
        Raised newborn = raised(plan(Designs.preset("mild"), Map.of("school.epochs", "0")))
                .getFirst();
        assertEquals(1, newborn.looks().size());
        assertEquals(0, newborn.travel());
        assertEquals(40, newborn.goodness().length());
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        assertThrows(InputException.class, () -> plan(Designs.preset("mild"), Map.of("chips", "0")));
        assertThrows(InputException.class, () -> plan(Designs.preset("mild"), Map.of("twins", "4")));
        Plan<FleetSettings> curious = plan(Designs.preset("mild"), Map.of("stimuli", "21"));
        assertThrows(InputException.class, () -> new Fleet().jobs(curious));
        Plan<FleetSettings> greedy = plan(Designs.preset("mild"), Map.of("school.trainCases", "1000"));
        assertThrows(InputException.class, () -> new Fleet().jobs(greedy));
    }
}
