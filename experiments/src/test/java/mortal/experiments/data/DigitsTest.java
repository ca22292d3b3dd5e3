package mortal.experiments.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DigitsTest {
    /// Frozen before anything was taught on them. They change only together with a note in the changelog.
    private static final String TRAINING = "77537473880c2c50cbc74415b46f887edbd6cd7a014e9308121caf8f6c1eea8c";

    private static final String TEST = "64335ea838fad413efcbe8f7def501938f0ff6d4cc61f1bf5af3c4376f09ac5f";
    private static final String FIRST_THOUSAND = "774e3a6d67363b8c5c6324e052995c608a1cb6120f868cfe16276b4c03735659";

    static final Data DIGITS = new Digits().load();

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
        assertEquals(0, brightestInTopRow(DIGITS.training()));
        assertEquals(0, brightestInTopRow(DIGITS.test()));
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

    private static int brightestInTopRow(Dataset part) {
        int brightest = 0;
        for (int i = 0; i < part.cases(); i++) {
            for (int column = 0; column < part.columns(); column++) {
                brightest = Math.max(brightest, part.pixel(i, 0, column));
            }
        }
        return brightest;
    }
}
