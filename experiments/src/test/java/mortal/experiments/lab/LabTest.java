package mortal.experiments.lab;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.mortality.SmallSchool;
import mortal.simulator.chip.Crew;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;

/// A story of chips is a function of its scenario, whoever looks and however often one goes back.
final class LabTest {
    private static final Data DIGITS = Digits.data(400, 60);

    private static Scenario.Lane lane(String name, long serial, String teacher) {
        return new Scenario.Lane(name, "mild", List.of(), Dials.AS_DESIGNED, serial, teacher);
    }

    private static Scenario story(Act... script) {
        return new Scenario(
                "test",
                7,
                "digits",
                5,
                40,
                List.of(lane("a", 0, "book"), lane("b", 1, "book"), lane("c", 2, "nobody")),
                SmallSchool.with("hidden=16,16", "batch=20", "trainCases=200", "validationCases=100", "testCases=50"),
                List.of(script));
    }

    private static final Scenario EVENTFUL = story(
            new Act(3, Deed.HEAT, "a", "", 30, 0),
            Act.of(4, Deed.DISTIL, "a", "c"),
            new Act(6, Deed.REST, "", "", 0, 3600),
            Act.of(7, Deed.SWAP, "a", "b"),
            new Act(8, Deed.BURST, "b", "", 2, 0.001),
            Act.of(9, Deed.CALIBRATED_TRANSPLANT, "a", "c"),
            Act.of(11, Deed.KILL, "b", ""));

    private static Lab lab(Scenario scenario) {
        return new Lab(scenario, DIGITS, new Crew(1));
    }

    private static String played(Lab lab, long until) {
        while (lab.lesson() < until) {
            lab.step();
        }
        return lab.digest();
    }

    @Test
    void watchingChangesNoBit() {
        Lab watched = lab(EVENTFUL);
        Gaze gaze = new Gaze(
                List.of("a", "c"),
                1,
                8,
                8,
                4,
                watched.looked().images(3),
                watched.looked().label(3),
                5,
                2);
        while (watched.lesson() < 14) {
            watched.step();
            watched.frame(gaze);
        }
        assertEquals(played(lab(EVENTFUL), 14), watched.digest());
    }

    @Test
    void theStoryOfACellAddsUp() {
        Scenario ideal =
                story().with(List.of(new Scenario.Lane("a", "ideal", List.of(), Dials.AS_DESIGNED, 0, "book")));
        Lab lab = lab(ideal);
        played(lab, 20);
        Gaze gaze = new Gaze(
                List.of("a"), 0, 8, 8, 4, lab.looked().images(3), lab.looked().label(3), 300, 2);
        CellStory story = requireNonNull(
                requireNonNull(lab.frame(gaze).chips().getFirst().close()).story());
        assertEquals(300, story.source());
        assertEquals(story.weight(), story.update().before());
        assertNotEquals(story.update().before(), story.update().after());
        assertTrue(story.terms().stream().anyMatch(term -> term.source() == 300));
        // On the ideal chip a unit is the positive part of its sum.
        assertEquals(Math.max(0, story.sum()), story.activity(), 1e-4);
        assertEquals(story.weight(), story.read(), 0.05);
    }

    @Test
    void goingBackAndPlayingAgainGivesTheSameBits() {
        Lab lab = lab(EVENTFUL);
        History history = new History(1L << 30);
        history.pass(lab);
        List<String> digests = new ArrayList<>(List.of(lab.digest()));
        while (lab.lesson() < 14) {
            lab.step();
            history.pass(lab);
            digests.add(lab.digest());
        }
        List<Look> looks = List.copyOf(lab.pupils().getFirst().looks());
        for (int lesson : new int[] {9, 2, 13, 0}) {
            assertTrue(history.back(lab, lesson));
            assertTrue(lab.lesson() <= lesson);
            assertEquals(digests.get(lesson), played(lab, lesson));
        }
        assertEquals(digests.get(14), played(lab, 14));
        assertEquals(looks, lab.pupils().getFirst().looks());
    }

    @Test
    void aHistoryWithLittleRoomStillLeadsBack() {
        Lab lab = lab(story());
        History history = new History(1);
        String before = lab.digest();
        history.pass(lab);
        while (lab.lesson() < 40) {
            lab.step();
            history.pass(lab);
        }
        assertTrue(history.lessons().size() <= 3, history.lessons().toString());
        assertTrue(history.back(lab, 0));
        assertEquals(before, lab.digest());
    }

    @Test
    void whatIsDoneByHandIsAScriptToPlay() {
        Lab byHand = lab(story());
        played(byHand, 6);
        byHand.act(Act.of(0, Deed.SWAP, "a", "b"));
        byHand.act(Act.of(0, Deed.DISTIL, "b", "c"));
        played(byHand, 9);
        Lab byScript = lab(byHand.scenario());
        assertEquals(byHand.digest(), played(byScript, 9));
        assertEquals(
                byHand.pupils().getFirst().looks(), byScript.pupils().getFirst().looks());
        assertEquals(
                List.of(6L, 6L),
                byHand.scenario().script().stream().map(Act::at).toList());
    }

    @Test
    void aBranchLivesTheSameLifeUntilSomethingIsDone() {
        Lab lab = lab(EVENTFUL);
        played(lab, 10);
        History history = new History(1L << 30);
        history.pass(lab);
        lab.branch("c", "c2");
        List<Look> branch = lab.pupils().get(3).looks();
        assertEquals(lab.pupils().get(2).looks(), branch);
        lab.act(new Act(0, Deed.BURST, "c2", "", 2, 0.001));
        assertNotEquals(
                requireNonNull(lab.pupils().get(2).seen()).rights(),
                requireNonNull(lab.pupils().get(3).seen()).rights());
        String after = played(lab, 12);
        assertTrue(history.back(lab, 10));
        assertEquals(3, lab.frame(Gaze.afar(784)).chips().size());
        assertEquals(after, played(lab(lab.scenario()), 12));
    }

    @Test
    void aScenarioIsItsText() {
        assertEquals(EVENTFUL, Scenario.read(EVENTFUL.yaml(), "test"));
    }

    @Test
    void theSameDieOnAnotherSeatIsTheSame() {
        Scenario twins = story().with(List.of(lane("x", 5, "book"), lane("y", 5, "book")));
        Lab lab = lab(twins);
        played(lab, 5);
        assertEquals(lab.pupils().getFirst().looks(), lab.pupils().getLast().looks());
    }

    @Test
    void dialsTurnWhatTheyName() {
        Scenario.Lane plain = lane("a", 0, "book");
        Dials still = new Dials(0, 0, 0, 0, 0.1, 350);
        String turned = mortal.simulator.design.Designs.write(plain.with(still).design(784, List.of(16)));
        assertTrue(turned.contains("gainSpread: 0.0"), turned);
        assertTrue(turned.contains("jitter: 0.0"), turned);
        assertTrue(turned.contains("readNoise: 0.0"), turned);
        assertTrue(turned.contains("law: stuck") || turned.contains("law: \"stuck\""), turned);
        assertTrue(turned.contains("kelvin: 350"), turned);
        assertEquals(
                plain.design(784, List.of(16)),
                mortal.simulator.design.Designs.preset("mild").sized(784, List.of(16)));
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        Lab lab = lab(story());
        String before = lab.digest();
        for (Act act : List.of(Act.of(0, Deed.SWAP, "a", "nobody-knows"), new Act(0, Deed.KILL, "", "", 0, 0))) {
            InputException refused = assertThrows(InputException.class, () -> lab.act(act));
            assertFalse(String.valueOf(refused.getMessage()).contains("\n"));
        }
        assertEquals(before, lab.digest());
        assertThrows(IllegalArgumentException.class, () -> Act.of(0, Deed.SWAP, "a", "a"));
        assertThrows(IllegalArgumentException.class, () -> Act.of(0, Deed.KILL, "a", "b"));
        assertThrows(
                InputException.class,
                () -> lab(story().with(List.of(
                        new Scenario.Lane("a", "mild", List.of("neuron.gain=3"), Dials.AS_DESIGNED, 0, "book")))));
    }
}
