package mortal.devices;

/// Conditions on a law's numbers, written so that NaN fails.
public final class Checks {
    private Checks() {}

    public static void above(String what, double got, double limit) {
        if (!(got > limit)) {
            throw new IllegalArgumentException(what + " = " + got + ", must be above " + limit);
        }
    }

    public static void atLeast(String what, double got, double limit) {
        if (!(got >= limit)) {
            throw new IllegalArgumentException(what + " = " + got + ", must be at least " + limit);
        }
    }

    public static void within(String what, double got, double least, double most) {
        if (!(got >= least && got <= most)) {
            throw new IllegalArgumentException(what + " = " + got + ", must be " + least + " … " + most);
        }
    }
}
