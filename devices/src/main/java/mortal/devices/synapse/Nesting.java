package mortal.devices.synapse;

/// Which law may stand behind which. What decorates one device has one order, outermost first:
///
///     read-gain, stuck, write-noise, retention, leak and diffusion, wear, the law of the device
///
/// because a stuck cell must not leak, write noise must not be written back by a leak, and a clock must not be set by
/// one. Laws of several devices or with a memory before the device (capacitor, several, one-sided, tiki-taka,
/// agad, mixed-precision, threshold) come in front of all these.
final class Nesting {
    private Nesting() {}

    /// What a law does to what is behind it, in the order of nesting.
    enum Rank {
        DEVICE,
        WEAR,
        LEAK,
        RETENTION,
        WRITE_NOISE,
        STUCK,
        READ_GAIN,
        COMPOUND
    }

    static Rank of(SynapseLaw law) {
        return switch (law) {
            case Wear wear -> Rank.WEAR;
            case Leak leak -> Rank.LEAK;
            case Diffusion diffusion -> Rank.LEAK;
            case Retention retention -> Rank.RETENTION;
            case WriteNoise noise -> Rank.WRITE_NOISE;
            case Stuck stuck -> Rank.STUCK;
            case ReadGain gain -> Rank.READ_GAIN;
            case Capacitor capacitor -> Rank.COMPOUND;
            case Several several -> Rank.COMPOUND;
            case OneSided pair -> Rank.COMPOUND;
            case TikiTaka arrays -> Rank.COMPOUND;
            case Agad arrays -> Rank.COMPOUND;
            case MixedPrecision digital -> Rank.COMPOUND;
            case Threshold threshold -> Rank.COMPOUND;
            default -> Rank.DEVICE;
        };
    }

    /// @param most what the cell may be at most
    static void check(String what, SynapseLaw cell, Rank most) {
        if (of(cell).compareTo(most) > 0) {
            throw new IllegalArgumentException(what + " = " + cell.name()
                    + ", must be nested the other way round: the order is a compound, read-gain, stuck,"
                    + " write-noise, retention, leak or diffusion, wear, device");
        }
    }

    /// For laws that reset their cells by [Cells#form], which must change nothing where a cell is set to what it shows.
    static void resettable(String what, SynapseLaw cell) {
        check(what, cell instanceof Stuck stuck ? stuck.cell() : cell, Rank.LEAK);
    }

    /// For laws that count or place pulses.
    static void pulsed(String what, SynapseLaw cell) {
        if (!(cell.step() > 0)) {
            throw new IllegalArgumentException(
                    what + " = " + cell.name() + " has step " + cell.step() + ", must be a law that is pulsed");
        }
    }
}
