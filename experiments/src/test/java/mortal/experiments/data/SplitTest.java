package mortal.experiments.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mortal.substrate.InputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SplitTest {
    private static final Data DATA = new Data("ten", counting(10), counting(5));

    @Property(tries = 100)
    void everyTrainingCaseIsTaughtOrHeldOutNeverBoth(@ForAll @IntRange(min = 0, max = 9) int held) {
        Split split = Split.of(DATA, held);
        assertEquals(held, split.validation().cases());
        for (int i = 0; i < 10; i++) {
            Dataset part = i < 10 - held ? split.training() : split.validation();
            assertEquals(i, part.label(i < 10 - held ? i : i - (10 - held)));
        }
        assertEquals(DATA.test(), split.test());
    }

    @Test
    void limitsTakeTheFirstCases() {
        Split split = Split.of(DATA, 4).trainCases(2).testCases(3);
        assertEquals(DATA.training().slice(0, 2), split.training());
        assertEquals(DATA.training().slice(6, 10), split.validation());
        assertEquals(DATA.test().slice(0, 3), split.test());
    }

    @Test
    void limitsBeyondTheDataAreRefusedWithWhatIsAllowed() {
        Split split = Split.of(DATA, 4);
        assertRefused("trainCases = 7, must be 1 to 6 of ten's cases", () -> split.trainCases(7));
        assertRefused("testCases = 0, must be 1 to 5 of ten's cases", () -> split.testCases(0));
        assertRefused("validationCases = 10, must be 0 to 9 of ten's cases", () -> Split.of(DATA, 10));
    }

    private static void assertRefused(String message, Runnable call) {
        assertEquals(message, assertThrows(InputException.class, call::run).getMessage());
    }

    /// Case i is labelled i.
    private static Dataset counting(int cases) {
        return Dataset.of("ten", 1, 1, 10, new byte[cases], IdxFiles.counting(cases));
    }
}
