package mortal.simulator.chip;

import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Push;

/// Whether what comes from outside fits the chip: the checks at its door.
final class Fit {
    private Fit() {}

    /// A feed-forward drive: from rest, the input clamped and nothing else, currents into the rest.
    static void drive(Anatomy anatomy, Drive drive) {
        if (drive.start() != Drive.Start.REST) {
            throw new IllegalArgumentException(
                    "Drive.start = " + drive.start() + "; a feed-forward chip starts from REST");
        }
        Population input = anatomy.populations().getFirst();
        for (Drive.Frame frame : drive.frames()) {
            Batch clamped = frame.clamp().get(input.name());
            if (clamped == null || frame.clamp().size() != 1) {
                throw new IllegalArgumentException("Frame.clamp names "
                        + frame.clamp().keySet() + "; this chip clamps '" + input.name() + "' alone");
            }
            size(anatomy, input.name(), clamped);
            frame.inject().forEach((name, batch) -> size(anatomy, name, batch));
            if (frame.inject().containsKey(input.name())) {
                throw new IllegalArgumentException("Frame.inject names '" + input.name()
                        + "', which is clamped; currents go to populations that are driven");
            }
        }
    }

    private static void size(Anatomy anatomy, String population, Batch batch) {
        int size = anatomy.population(population).size();
        if (batch.size() != size) {
            throw new IllegalArgumentException(
                    "Frame." + population + ": got " + batch.size() + " values a case, the population has " + size);
        }
    }

    /// The strengths of a push, one a case. A capacitor that took in NaN would never learn again, and say nothing.
    static float[] strengths(Push push) {
        finite("Push.balance", push.balance());
        float[] strengths = new float[push.cases()];
        for (int c = 0; c < strengths.length; c++) {
            strengths[c] = push.strength(c);
        }
        finite("Push.strength", strengths);
        return strengths;
    }

    static void duration(String what, long nanos) {
        if (nanos < 0) {
            throw new IllegalArgumentException(what + " = " + nanos + " ns; time cannot run backwards");
        }
    }

    /// What a population's sensor reports must be a number.
    static void activity(Die die, String population, float[] readings, long firstCase) {
        for (int c = 0; c < readings.length; c++) {
            if (!Float.isFinite(readings[c])) {
                throw new ArithmeticException("chip " + die.serial() + " ("
                        + die.design().name() + "), population " + population + ": activity is " + readings[c]
                        + " in case " + c + " of presentation " + (firstCase + c));
            }
        }
    }

    static void finite(String what, float... values) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                String which = values.length > 1 ? what + "[" + i + "]" : what;
                throw new IllegalArgumentException(which + " = " + values[i] + ", must be finite");
            }
        }
    }
}
