package mortal.experiments.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;

/// All laws fitted to measured pulse curves, and ranked.
public final class Fit {
    /// Differences of Akaike's criterion up to this (1) do not tell laws apart: K. P. Burnham and D. R. Anderson,
    /// "Model
    /// selection and multimodel inference" (2002), section 2.6.
    static final double ALIKE = 2;

    /// Differences beyond this (1) leave a law next to nothing; in between evidence is weak. Source as above.
    static final double CLEAR = 10;

    private final PulseData data;
    private final WeightMap map;
    private final List<LawFit> ranked;
    private final List<String> skipped;

    private Fit(PulseData data, WeightMap map, List<LawFit> ranked, List<String> skipped) {
        this.data = data;
        this.map = map;
        this.ranked = List.copyOf(ranked);
        this.skipped = List.copyOf(skipped);
    }

    /// Reads and fits.
    ///
    /// @param law the only one to fit, null for all
    /// @param range (unit) readings at weights −1 and +1, null for the least and the greatest reading
    /// @throws InputException about the file, the law or the range
    public static Fit of(Path file, @Nullable String law, @Nullable List<Double> range) {
        if (law != null) {
            Curves.check(law);
        }
        PulseData data = PulseCsv.read(file);
        WeightMap map =
                range == null ? WeightMap.of(data) : new WeightMap(data.unit(), range.getFirst(), range.getLast());
        return of(data, map, law);
    }

    static Fit of(PulseData data, WeightMap map, @Nullable String law) {
        List<Track> tracks = data.devices().stream()
                .map(device -> Track.of(device.cycles(), map))
                .toList();
        List<LawFit> fits = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (PulseCurve curve : Curves.of(data, map)) {
            if (law != null && !curve.name().equals(law)) {
                continue;
            }
            int least = tracks.stream()
                    .mapToInt(track -> track.pulses() - LawFit.numbers(curve, track.has(true), track.has(false)))
                    .min()
                    .orElse(0);
            if (least < 3) {
                skipped.add(curve.name() + ": too few readings for its parameters");
            } else {
                fits.add(LawFit.of(curve, tracks));
            }
        }
        if (fits.isEmpty()) {
            throw new InputException(data.file() + ": " + String.join("; ", skipped));
        }
        // Criteria that agree to a tenth are alike; the sort is stable, so the simpler law comes first.
        fits.sort(Comparator.comparingDouble(fit -> Math.rint(10 * fit.aicc())));
        if (Errors.manyCycles(data)) {
            fits.set(0, Errors.byCycles(fits.getFirst(), data, map));
        }
        return new Fit(data, map, fits, skipped);
    }

    PulseData data() {
        return data;
    }

    WeightMap map() {
        return map;
    }

    /// Best first.
    List<LawFit> ranked() {
        return ranked;
    }

    /// Laws that were not fitted, each with the reason.
    List<String> skipped() {
        return skipped;
    }

    LawFit best() {
        return ranked.getFirst();
    }

    /// (1) how much worse than the best by Akaike's criterion.
    double behind(LawFit fit) {
        return Math.max(0, fit.aicc() - best().aicc());
    }

    /// Laws that the data do not tell from the best.
    List<LawFit> alike() {
        return ranked.stream().skip(1).filter(fit -> behind(fit) <= ALIKE).toList();
    }

    /// What the ranking says, and no more.
    String verdict() {
        String name = best().curve().name();
        if (ranked.size() == 1) {
            return "Only " + name + " was fitted: nothing says that it is the right law.";
        }
        if (alike().isEmpty()) {
            double lead = behind(ranked.get(1));
            return String.format(
                    Locale.ROOT,
                    lead > CLEAR
                            ? "%s describes the data best; %s is next, %.1f units of AICc behind."
                            : "%s is ahead of %s by %.1f units of AICc: weak evidence.",
                    name,
                    ranked.get(1).curve().name(),
                    lead);
        }
        return "The data do not tell " + name + " from "
                + String.join(
                        ", ", alike().stream().map(fit -> fit.curve().name()).toList())
                + ": within 2 units of AICc.";
    }
}
