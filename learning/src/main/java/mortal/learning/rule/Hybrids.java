package mortal.learning.rule;

import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Negatives without labels: two pictures of a lesson in the patches of a random mask. Near by they look like pictures,
/// as a whole they do not.
///
/// The mask: random bits, blurred by \[1/4, 1/2, 1/4\] across and down so many times (the border repeated), 1 where
/// more
/// than 1/2. Source: Hinton, arXiv 2212.13345, section 3.2, as retold by others; the number of blurs is not in it.
///
/// @param columns (pixels) of a row
/// @param blurs (1) at least 0
record Hybrids(int columns, int blurs, Seed seed) {

    /// mask · own picture + (1 − mask) · the picture of another case of the lesson; of a lesson of one case, of itself.
    ///
    /// @param first number of the first case within the schooling
    Batch of(Batch inputs, long first) {
        int cases = inputs.cases();
        int size = inputs.size();
        float[] all = new float[cases * size];
        inputs.copyTo(0, cases, all, 0, size);
        return Batch.fill(cases, size, into -> {
            for (int c = 0; c < cases; c++) {
                boolean[] mask = mask(size, first + c);
                int other = cases == 1 ? c : (c + 1 + Draws.integer(seed.child("other"), first + c, cases - 1)) % cases;
                for (int i = 0; i < size; i++) {
                    into[c * size + i] = all[(mask[i] ? c : other) * size + i];
                }
            }
        });
    }

    /// Of one case.
    boolean[] mask(int size, long number) {
        Seed own = seed.child("mask").child(number);
        float[] now = new float[size];
        for (int i = 0; i < size; i++) {
            now[i] = Draws.uniform(own, i) < 0.5 ? 0 : 1;
        }
        float[] next = new float[size];
        for (int b = 0; b < blurs; b++) {
            blur(now, next, 1, columns);
            blur(next, now, columns, size);
        }
        boolean[] mask = new boolean[size];
        for (int i = 0; i < size; i++) {
            mask[i] = now[i] > 0.5f;
        }
        return mask;
    }

    /// @param step (pixels) from one to the next in the direction of the blur
    /// @param line (pixels) after which another line begins, a multiple of the step
    private static void blur(float[] from, float[] into, int step, int line) {
        for (int i = 0; i < from.length; i++) {
            int place = i % line;
            float before = place < step ? from[i] : from[i - step];
            float after = place + step >= line || i + step >= from.length ? from[i] : from[i + step];
            into[i] = 0.25f * before + 0.5f * from[i] + 0.25f * after;
        }
    }
}
