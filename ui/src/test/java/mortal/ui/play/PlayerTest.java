package mortal.ui.play;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.Deed;
import mortal.experiments.lab.Dials;
import mortal.experiments.lab.Gaze;
import mortal.experiments.lab.Lab;
import mortal.experiments.lab.Scenario;
import mortal.experiments.mortality.SmallSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// At any pace, paused, stepped, rewound, looked at: the same bits as a lab that nobody plays with.
final class PlayerTest {
    private static final Data DIGITS = Digits.data(400, 60);
    private static final Scenario STORY = new Scenario(
            "test",
            3,
            "digits",
            5,
            20,
            List.of(
                    new Scenario.Lane("a", "mild", List.of(), Dials.AS_DESIGNED, 0, Scenario.BOOK),
                    new Scenario.Lane("b", "mild", List.of(), Dials.AS_DESIGNED, 1, Scenario.BOOK)),
            SmallSchool.with("hidden=12,12", "batch=20", "trainCases=200", "validationCases=100", "testCases=50"),
            List.of(Act.of(7, Deed.SWAP, "a", "b")));

    private final Mailbox<Shot> mailbox = new Mailbox<>();
    private final Player player = new Player(STORY, mailbox, new Shelf().with(DIGITS));

    @AfterEach
    void close() {
        player.close();
    }

    private Shot shot(Predicate<Shot> wanted) throws InterruptedException {
        for (int i = 0; i < 3000; i++) {
            Shot shot = mailbox.take();
            if (shot != null && wanted.test(shot)) {
                return shot;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new AssertionError("no such picture came");
    }

    private static Predicate<Shot> at(long lesson) {
        return shot -> shot.frame() != null
                && shot.frame().lesson() == lesson
                && shot.play().target() == lesson;
    }

    private String digest() throws Exception {
        CompletableFuture<String> digest = new CompletableFuture<>();
        player.with(lab -> digest.complete(lab.digest()));
        return digest.get(20, TimeUnit.SECONDS);
    }

    private static String plain(Scenario scenario, long lesson) {
        Lab lab = new Lab(scenario, DIGITS);
        while (lab.lesson() < lesson) {
            lab.step();
        }
        return lab.digest();
    }

    @Test
    void anyPaceAndAnyLookGiveTheSameBits() throws Exception {
        player.start();
        player.look(new Gaze(List.of("a", "b"), 1, 12, 12, 4, DIGITS.test().images(0), 3, 40, 1));
        player.pace(400);
        player.run(true);
        shot(shot -> shot.frame() != null && shot.frame().lesson() > 3);
        player.run(false);
        player.pace(Double.POSITIVE_INFINITY);
        player.step(2);
        player.seek(4);
        player.seek(15);
        shot(at(15));
        player.seek(8);
        shot(at(8));
        assertEquals(plain(STORY, 8), digest());
        player.step(4);
        shot(at(12));
        assertEquals(plain(STORY, 12), digest());
    }

    @Test
    void whatIsDoneIsWrittenDownAndForgetsTheOldFuture() throws Exception {
        player.start();
        player.seek(5);
        player.act(new Act(0, Deed.KILL, "b", "", 0, 0));
        Shot shot = shot(at(5));
        assertEquals(
                List.of(Deed.KILL),
                shot.scenario().script().stream().map(Act::deed).toList());
        player.branch("a", "a2");
        player.step(3);
        Shot after = shot(at(8));
        assertEquals(3, requireNonNull(after.frame()).chips().size());
        assertEquals(plain(after.scenario(), 8), digest());
    }

    @Test
    void anotherDesignIsSeenAtTheSameMoment() throws Exception {
        player.start();
        player.seek(9);
        shot(at(9));
        Dials even = new Dials(0, 1, 1, 1, 0, 300);
        Scenario other =
                STORY.with(STORY.lanes().stream().map(lane -> lane.with(even)).toList());
        player.edit(other);
        shot(shot -> at(9).test(shot) && shot.scenario().equals(other));
        assertEquals(plain(other, 9), digest());
    }

    @Test
    void whatIsRefusedIsSaidAndTheLabGoesOn() throws Exception {
        player.start();
        player.seek(3);
        player.act(Act.of(0, Deed.SWAP, "a", "zoe"));
        Shot refused = shot(shot -> !shot.play().trouble().isEmpty());
        assertTrue(refused.play().trouble().contains("zoe"), refused.play().trouble());
        player.open(new Scenario("bad", 1, "no such data", 5, 20, STORY.lanes(), STORY.school(), List.of()));
        assertTrue(
                shot(shot -> !shot.play().trouble().isEmpty()).play().trouble().contains("no such data"));
        player.step(1);
        assertFalse(shot(shot -> shot.play().trouble().isEmpty()).frame() == null);
        assertEquals(plain(STORY, 4), digest());
    }

    @Test
    void itStopsByItselfWhenNothingChanges() throws Exception {
        player.start();
        player.act(List.of(Act.of(0, Deed.LEAVE, "a", ""), Act.of(0, Deed.KILL, "b", "")));
        player.run(true);
        Shot still = shot(shot -> shot.play().notice().equals("still"));
        assertFalse(still.play().running());
    }
}
