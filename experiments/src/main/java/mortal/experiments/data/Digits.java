package mortal.experiments.data;

import java.util.stream.IntStream;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// The embedded data set: the digits 0 to 9 as if written by hand, drawn by code, 28 × 28 pixels, white on black, the
/// top row always black. Image number i is a function of i alone, so any number of them can be had, and fewer are the
/// first of more.
public final class Digits implements DataProvider {
    private static final int SIDE = 28;
    private static final int CLASSES = 10;
    private static final int TRAINING = 60_000;
    private static final int TEST = 10_000;

    @Override
    public String name() {
        return "digits";
    }

    @Override
    public String summary() {
        return "handwritten-like digits 0 to 9, drawn by code, 28 × 28, 60 000 to learn and 10 000 to test";
    }

    /// 60 000 images to learn from and 10 000 to be examined on, as many as MNIST has.
    @Override
    public Data load() {
        return data(TRAINING, TEST);
    }

    /// The first `training` and the first `test` images.
    ///
    /// @param training (cases) 1 to 2 000 000
    /// @param test (cases) 1 to 2 000 000
    public static Data data(int training, int test) {
        return new Data("digits", images("training", training), images("test", test));
    }

    private static Dataset images(String part, int cases) {
        if (cases < 1 || cases > 2_000_000) {
            throw new IllegalArgumentException("Digits: got " + cases + " " + part + " images, must be 1 to 2000000");
        }
        Seed seed = new Seed(0).child("digits").child(part);
        byte[] pixels = new byte[cases * SIDE * SIDE];
        byte[] labels = new byte[cases];
        IntStream.range(0, cases).parallel().forEach(i -> {
            int digit = label(seed, i);
            labels[i] = (byte) digit;
            DigitPen.draw(digit, seed.child("image", i), SIDE, pixels, i * SIDE * SIDE);
        });
        return Dataset.owning("digits " + part, SIDE, SIDE, CLASSES, pixels, labels);
    }

    /// Ten images in a row are the ten digits in an order of their own.
    private static int label(Seed seed, int index) {
        return Draws.permutation(seed.child("ten", index / CLASSES), CLASSES)[index % CLASSES];
    }
}
