package mortal.devices.synapse;

import java.util.List;
import java.util.stream.Stream;

/// One of each stepping law, and of its variants.
final class PulseLaws {
    /// (1) Nominal step of the even ones, exact in binary, so that pulses can be asked for exactly.
    static final float STEP = 0x1p-8f;

    private PulseLaws() {}

    /// Cells all different.
    static Stream<SynapseLaw> spread() {
        return all(new Steps(0.004f, 0.3f, false, 0.5f, 0.2f, 0.05f), new Bounds(-0.5f, 0.7f, 0.2f, 0.3f), 0.2f);
    }

    /// Cells all alike, with jitter.
    static Stream<SynapseLaw> even(float jitter) {
        return all(new Steps(STEP, 0, false, jitter, 0, 0), Bounds.even(-0.5f, 0.75f), 0);
    }

    private static Stream<SynapseLaw> all(Steps steps, Bounds bounds, float spread) {
        return Stream.of(
                new ConstantStep(steps, bounds, 1),
                new LinearStep(steps, bounds, 0.3f, 0.5f, spread, false, false, 1),
                new LinearStep(steps, bounds, 0.3f, 0.5f, spread, true, true, 1),
                new SoftBounds(steps, bounds, false, 0, false, 1),
                new SoftBounds(steps, bounds, true, 0.05f * spread, true, 1),
                new ExponentialStep(steps, bounds, -1.18445f, -0.081404f, 5, 5, -0.5f, -0.5f, 0, 0, 1),
                new ExponentialStep(steps, bounds, 0.1f, 0.1f, 2.5f, 2.5f, 0.7f, 0, 0.001f, 0.005f, 1),
                new PowerStep(steps, bounds, 1.5f, 0.5f, spread, 1),
                new PiecewiseStep(steps, bounds, List.of(1.2f, 1f, 0.6f), List.of(0.9f), 1));
    }
}
