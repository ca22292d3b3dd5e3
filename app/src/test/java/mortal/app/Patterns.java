package mortal.app;

import java.util.stream.IntStream;
import mortal.learning.Lesson;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// A toy task: every class has a random pattern of black and white pixels, and a case is its class's pattern with one
/// pixel in five turned over.
///
/// @param classes the first units of an input are room for their labels
/// @param size (units) of an input
record Patterns(Seed seed, int classes, int size) {
    private static final float TURNED = 0.2f;

    /// Cases `first` … `first + cases − 1`, the classes in turn; no two lessons with different numbers share a case.
    Lesson lesson(int first, int cases) {
        Batch inputs = Batch.fill(cases, size, into -> {
            for (int i = 0; i < into.length; i++) {
                into[i] = i % size < classes ? 0 : pixel(first + i / size, i % size);
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
        int pattern = Draws.bits(seed.child("pattern", number % classes), i) & 1;
        boolean turned = Draws.uniform(seed.child("turned"), (long) number * size + i) < TURNED;
        return turned ? 1 - pattern : pattern;
    }
}
