package mortal.devices.synapse;

/// Which law may stand behind which. What decorates one device has one order, outermost first:
///
///     read-gain, stuck, write-noise, retention, leak and diffusion, wear, the law of the device
///
/// because a stuck cell must not leak, write noise must not be written back by a leak, and a clock must not be set by
/// one. Laws of several devices or with a memory before the device (capacitor, several, one-sided, tiki-taka,
/// agad, mixed-precision, adam, threshold) come in front of all these.
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
            case Recomputed again -> of(again.cell());
            case Capacitor capacitor -> Rank.COMPOUND;
            case Several several -> Rank.COMPOUND;
            case OneSided pair -> Rank.COMPOUND;
            case TikiTaka arrays -> Rank.COMPOUND;
            case Agad arrays -> Rank.COMPOUND;
            case MixedPrecision digital -> Rank.COMPOUND;
            case Adam sums -> Rank.COMPOUND;
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
        check(what, bare(cell) instanceof Stuck stuck ? stuck.cell() : cell, Rank.LEAK);
    }

    /// For laws that keep a clock of what the cell itself holds: what it shows must not change by itself.
    static void still(String what, SynapseLaw cell) {
        switch (bare(cell)) {
            case Wear wear -> still(what, wear.cell());
            case Pcm pcm -> refuse(what, pcm);
            case Rram rram -> refuse(what, rram);
            case Cmo cmo -> refuse(what, cmo);
            case Sonos sonos -> refuse(what, sonos);
            case Fluctuating fluctuating -> refuse(what, fluctuating);
            default -> {}
        }
    }

    /// The law itself, however its spread is held.
    static SynapseLaw bare(SynapseLaw law) {
        return law instanceof Recomputed again ? bare(again.cell()) : law;
    }

    private static void refuse(String what, SynapseLaw cell) {
        throw new IllegalArgumentException(
                what + " = " + cell.name() + " changes what it shows by itself, must be a cell that does not");
    }

    /// For laws that count or place pulses.
    static void pulsed(String what, SynapseLaw cell) {
        if (!(cell.step() > 0)) {
            throw new IllegalArgumentException(
                    what + " = " + cell.name() + " has step " + cell.step() + ", must be a law that is pulsed");
        }
    }
}
