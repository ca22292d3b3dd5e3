package mortal.experiments.data;

import mortal.substrate.InputException;

/// What a learner sees of a pixel's grey: (grey − mean) / deviation.
///
/// @param mean (1) of greys from 0 (black) to 1 (white)
/// @param deviation (1) above 0
public record Greys(float mean, float deviation) {
    /// Of a byte.
    static final int GREYS = 256;

    /// Greys themselves.
    static final Greys PLAIN = new Greys(0, 1);

    public Greys {
        if (!Float.isFinite(mean) || !(deviation > 0 && deviation < Float.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Greys: mean = " + mean + ", deviation = " + deviation + ", must be finite and above 0");
        }
    }

    /// With these the pixels of `cases` have mean 0 and standard deviation 1. Sums are of whole numbers, so they hang
    /// on
    /// nothing but the pixels.
    ///
    /// @throws InputException if all pixels are alike
    static Greys standard(Dataset cases) {
        long[] counts = cases.counts();
        double pixels = 0;
        double sum = 0;
        for (int grey = 0; grey < GREYS; grey++) {
            pixels += counts[grey];
            sum += (double) grey * counts[grey];
        }
        double mean = sum / pixels;
        double squares = 0;
        for (int grey = 0; grey < GREYS; grey++) {
            squares += (grey - mean) * (grey - mean) * counts[grey];
        }
        if (!(squares > 0)) {
            throw new InputException(
                    "standardise = true, but all pixels of " + cases.name() + " are alike; use standardise = false");
        }
        return new Greys((float) (mean / 255), (float) (Math.sqrt(squares / pixels) / 255));
    }

    /// What is seen of each grey from 0 to 255.
    float[] seen() {
        float[] seen = new float[GREYS];
        for (int grey = 0; grey < GREYS; grey++) {
            seen[grey] = (grey / 255f - mean) / deviation;
        }
        return seen;
    }
}
