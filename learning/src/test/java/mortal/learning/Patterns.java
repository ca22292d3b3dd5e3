package mortal.learning;

import java.util.stream.IntStream;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// A toy task: every class has a pattern of black and white pixels, and a case is its class's pattern with one pixel in
/// ten turned over; behind it lies a margin of pixels that are black or white at random. Patterns and margin look alike
/// but for what they mean.
///
/// @param classes the first units of an input are room for their labels
/// @param pixels (units) of the patterns
/// @param margin (units) of noise
public record Patterns(Seed seed, int classes, int pixels, int margin) {
    private static final float TURNED = 0.1f;

    /// (units) of an input.
    public int size() {
        return classes + pixels + margin;
    }

    /// Cases `first` … `first + cases − 1`; no two lessons with different numbers share a case.
    public Lesson lesson(int first, int cases) {
        Batch inputs = Batch.fill(cases, size(), into -> {
            for (int c = 0; c < cases; c++) {
                for (int i = 0; i < pixels + margin; i++) {
                    into[c * size() + classes + i] = pixel(first + c, i);
                }
            }
        });
        return new Lesson(
                inputs,
                IntStream.range(first, first + cases)
                        .map(c -> c % classes)
                        .boxed()
                        .toList());
    }

    private float pixel(int number, int i) {
        long index = (long) number * size() + i;
        if (i >= pixels) {
            return Draws.bits(seed.child("margin"), index) & 1;
        }
        int pattern = Draws.bits(seed.child("pattern", number % classes), i) & 1;
        boolean turned = Draws.uniform(seed.child("turned"), index) < TURNED;
        return turned ? 1 - pattern : pattern;
    }
}
