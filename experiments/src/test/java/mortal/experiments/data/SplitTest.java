package mortal.experiments.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mortal.substrate.Batch;
import mortal.substrate.InputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

    /// By hand: greys 0, 0, 255, 255 have mean 1/2 and deviation 1/2, so black is −1 and white 1, also in a test
    /// picture
    /// that is all white; what is not learned from does not count.
    @Test
    void standardisedPicturesAreInUnitsOfThePixelsLearnedFrom() {
        Dataset training = Dataset.of("two", 1, 2, 10, new byte[] {0, -1, -1, 0, 0, 0}, IdxFiles.counting(3));
        Dataset test = Dataset.of("two", 1, 2, 10, new byte[] {-1, -1}, IdxFiles.counting(1));
        Split plain = Split.of(new Data("two", training, test), 1);
        Split split = plain.standardised(true);
        assertEquals(new Greys(0.5f, 0.5f), split.training().greys());
        assertEquals(Batch.of(2, 2, -1, 1, 1, -1), split.training().images(0, 1));
        assertEquals(Batch.of(1, 2, 1, 1), split.test().images(0));
        assertEquals(split.training().images(1), split.training().select(1).images(0));
        assertEquals(plain, plain.standardised(false));
        assertEquals(255, split.test().pixel(0, 0, 1));
        assertEquals(training.slice(0, 2).sha256(), split.training().sha256());
    }

    @Property(tries = 50)
    void standardisedPixelsHaveMeanZeroAndDeviationOne(@ForAll @Size(min = 2, max = 60) byte[] pixels) {
        Dataset cases = Dataset.of("some", 1, pixels.length, 10, pixels, IdxFiles.counting(1));
        Split split = new Split(cases, cases, cases);
        boolean alike = true;
        for (byte pixel : pixels) {
            alike &= pixel == pixels[0];
        }
        if (alike) {
            assertThrows(InputException.class, () -> split.standardised(true));
            return;
        }
        Batch seen = split.standardised(true).training().images(0);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < pixels.length; i++) {
            sum += seen.at(0, i);
            squares += (double) seen.at(0, i) * seen.at(0, i);
        }
        // Greys are 1/255 apart at least, so where nearly all are alike the mean is known to 1e-7 of many deviations.
        assertEquals(0, sum / pixels.length, 2e-4);
        assertEquals(1, squares / pixels.length, 1e-3);
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
