package mortal.devices.tile;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mortal.devices.Checks;

/// What one conversion of a column costs. The conventions differ by an order of magnitude: say which one a figure
/// uses.
///
/// | convention | energy | holds for |
/// |---|---|---|
/// | `survey` | a fit to the Murmann survey of published converters at 100 MS/s, tabulated, as used by the ADC plug-in
/// of Accelergy; whole converters | 4 to 10 bits, 22 to 130 nm |
/// | `neurosim` | the successive-approximation column converter of NeuroSim: (a · bits + b) µW for (bits + 1) ns; the
/// core of a converter, without its share of cell resistance | 1 to 12 bits, 7 to 130 nm |
/// | `walden` | figure of merit · 2^bits, bits being effective ones | any |
///
/// Between the tabulated nodes energies (`survey`) and powers (`neurosim`) are interpolated on logarithmic scales.
///
/// @param convention one of the three
/// @param bits (bits) of the converter; effective ones, not necessarily whole, for `walden`, whole ones else
/// @param nanometres (nm) node of the process; `walden` does not read it, but it is above 0
/// @param stepJoules (J) figure of merit of `walden`, at least 0; the others do not read it
public record AdcEnergy(Convention convention, double bits, double nanometres, double stepJoules) {

    /// Where the energy comes from.
    public enum Convention {
        SURVEY,
        NEUROSIM,
        WALDEN;

        /// As it stands in files.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int FEWEST = 4; // bits of the survey table's first column
    private static final double[] SURVEY_NODES = {22, 28, 32, 45, 65, 130}; // (nm)
    private static final double[][] SURVEY = { // (pJ) at 4, 5 … 10 bits
        {.46, .46, .53, .65, .85, 1.16, 1.63},
        {.72, .73, .83, 1.02, 1.33, 1.82, 2.57},
        {.92, .94, 1.06, 1.31, 1.71, 2.34, 3.30},
        {1.75, 1.78, 2.02, 2.49, 3.25, 4.44, 6.27},
        {3.50, 3.54, 4.03, 4.97, 6.49, 8.86, 12.5},
        {12.9, 13.0, 14.8, 18.3, 23.9, 32.6, 46.1}
    };
    private static final double[] SAR_NODES = {7, 10, 14, 22, 32, 45, 65, 90, 130}; // (nm)
    private static final double[] SAR_PER_BIT = {.2008, .3076, .4710, .7213, 1.0157, 2.1843, 2.9503, 4.3474, 6.4806};
    private static final double[] SAR_FLAT = {.6823, 1.1543, 1.9529, 3.3041, 7.6286, 11.931, 22.047, 31.782, 49.047};
    private static final double SAR_MOST_BITS = 12;
    private static final double SAR_BIT_SECONDS = 1e-9;

    public AdcEnergy {
        Checks.above("AdcEnergy.bits (bits)", bits, 0);
        Checks.above("AdcEnergy.nanometres (nm)", nanometres, 0);
        Checks.atLeast("AdcEnergy.stepJoules (J)", stepJoules, 0);
        if (convention == Convention.SURVEY) {
            whole(bits, FEWEST, FEWEST + SURVEY[0].length - 1.0);
            within(nanometres, SURVEY_NODES);
        } else if (convention == Convention.NEUROSIM) {
            whole(bits, 1, SAR_MOST_BITS);
            within(nanometres, SAR_NODES);
        }
    }

    /// The preset `survey fit`.
    public static AdcEnergy survey(int bits, double nanometres) {
        return new AdcEnergy(Convention.SURVEY, bits, nanometres, 0);
    }

    /// The preset `NeuroSim SAR`.
    public static AdcEnergy neuroSim(int bits, double nanometres) {
        return new AdcEnergy(Convention.NEUROSIM, bits, nanometres, 0);
    }

    /// @param stepJoules (J) good converters reach 6 to 10 fJ, record ones 2.2 to 4.4 fJ (recalled, not verified)
    public static AdcEnergy walden(double effectiveBits, double stepJoules) {
        return new AdcEnergy(Convention.WALDEN, effectiveBits, SURVEY_NODES[0], stepJoules);
    }

    private static void whole(double bits, double least, double most) {
        if (!(bits >= least && bits <= most && bits == Math.rint(bits))) {
            throw new IllegalArgumentException("AdcEnergy.bits (bits) = " + bits + ", must be a whole number from "
                    + least + " to " + most + "; outside, the convention would be extrapolated");
        }
    }

    private static void within(double nanometres, double[] nodes) {
        if (!(nanometres >= nodes[0] && nanometres <= nodes[nodes.length - 1])) {
            throw new IllegalArgumentException("AdcEnergy.nanometres (nm) = " + nanometres + ", must be from "
                    + nodes[0] + " to " + nodes[nodes.length - 1] + "; outside, the convention would be extrapolated");
        }
    }

    /// The same converter under another of the two tabulated conventions, its bits rounded up to whole ones; empty
    /// where that convention has no figure for it.
    private Optional<AdcEnergy> under(Convention other) {
        try {
            return Optional.of(new AdcEnergy(other, Math.ceil(bits), nanometres, 0));
        } catch (IllegalArgumentException extrapolated) {
            return Optional.empty();
        }
    }

    /// (J) of one conversion, by its own convention and by each tabulated one that has a figure for this converter:
    /// the conventions differ by an order of magnitude, so whoever states one should state them all.
    public Map<Convention, Double> joulesByConvention() {
        Map<Convention, Double> joules = new EnumMap<>(Convention.class);
        under(Convention.SURVEY).ifPresent(adc -> joules.put(Convention.SURVEY, adc.joules()));
        under(Convention.NEUROSIM).ifPresent(adc -> joules.put(Convention.NEUROSIM, adc.joules()));
        joules.put(convention, joules());
        return joules;
    }

    /// What it is, in words: `survey, 8 bits, 28 nm`.
    public String words() {
        String size = String.format(Locale.ROOT, ", %s bits", plain(bits));
        return convention.word()
                + (convention == Convention.WALDEN
                        ? String.format(Locale.ROOT, "%s, %.3g J a step", size, stepJoules)
                        : String.format(Locale.ROOT, "%s, %s nm", size, plain(nanometres)));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /// (J) of one conversion.
    public double joules() {
        return switch (convention) {
            case SURVEY -> between(SURVEY_NODES, n -> SURVEY[n][(int) bits - FEWEST]) / 1e12;
            case NEUROSIM ->
                1e-6 * between(SAR_NODES, n -> SAR_PER_BIT[n] * bits + SAR_FLAT[n]) * (bits + 1) * SAR_BIT_SECONDS;
            case WALDEN -> stepJoules * StrictMath.pow(2, bits);
        };
    }

    /// Values of one converter at the nodes.
    private interface AtNode {
        double value(int node);
    }

    private double between(double[] nodes, AtNode at) {
        int n = 0;
        while (n < nodes.length - 2 && nodes[n + 1] < nanometres) {
            n++;
        }
        if (nanometres == nodes[n + 1]) {
            return at.value(n + 1); // as printed, to the bit
        }
        double low = at.value(n);
        double share = StrictMath.log(nanometres / nodes[n]) / StrictMath.log(nodes[n + 1] / nodes[n]);
        return low * StrictMath.pow(at.value(n + 1) / low, share);
    }
}
