package mortal.experiments.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DigitsTest {
    /// Frozen before anything was taught on them. They change only together with a note in the changelog.
    private static final String TRAINING = "41abf99faafdfeca7ca77315dda174249ccb123351c74f40c3710f5b9dfcc537";

    private static final String TEST = "bd05e6fee414169f86ad44e032d6f56b6e44f2413f35a0b3eb6ffeb2ab8ac094";
    private static final String FIRST_THOUSAND = "000fdc6c652fe106381f52fa2f0e8a3f79c3730998bd00eaaa7f183ad54b1f31";

    private static final Data DIGITS = new Digits().load();

    @Test
    void theImagesAreTheFrozenOnes() {
        assertEquals(TRAINING, DIGITS.training().sha256());
        assertEquals(TEST, DIGITS.test().sha256());
        assertEquals(FIRST_THOUSAND, DIGITS.training().slice(0, 1000).sha256());
    }

    @Test
    void fewerImagesAreTheFirstOfMore() {
        assertEquals(DIGITS.test().slice(0, 123), Digits.data(1, 123).test());
    }

    @Test
    void theTopRowIsLeftToTheLabel() {
        for (Dataset part : new Dataset[] {DIGITS.training(), DIGITS.test()}) {
            for (int i = 0; i < part.cases(); i++) {
                for (int column = 0; column < part.columns(); column++) {
                    assertEquals(0, part.pixel(i, 0, column));
                }
            }
        }
    }

    @Test
    void everyTenImagesAreTheTenDigits() {
        for (int i = 0; i < DIGITS.training().cases(); i += 10) {
            int seen = 0;
            for (int k = 0; k < 10; k++) {
                seen |= 1 << DIGITS.training().label(i + k);
            }
            assertEquals(0b11_1111_1111, seen, "images from " + i);
        }
    }

    @Test
    void inkIsAsMuchAsInMnist() {
        // The mean over the training images of the sum of squared greys is 87.8 in MNIST, 72.5 here.
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            for (int p = 0; p < 28 * 28; p++) {
                double grey = DIGITS.training().pixel(i, p / 28, p % 28) / 255.0;
                sum += grey * grey;
            }
        }
        assertTrue(sum / 1000 > 60 && sum / 1000 < 100, "sum of squares " + sum / 1000);
    }
}
