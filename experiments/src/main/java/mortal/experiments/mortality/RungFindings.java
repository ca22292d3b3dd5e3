package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import mortal.experiments.mortality.Ways.Way;
import mortal.experiments.statistics.Resampled;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;

/// What single rungs of copying say in `mortality`: which layer loses how much, what a read-out brings back, and what a
/// model is worth that knew of the lot's spread.
final class RungFindings {
    private final Ways ways;
    private final int layers;
    private final double share;
    private final List<LotSpread> spreads;

    /// @param layers of a chip
    /// @param share (1) of the spread that the noise-aware model was shaken by
    /// @param spreads of the lot, as each pair's sample showed them
    RungFindings(Ways ways, int layers, double share, List<LotSpread> spreads) {
        this.ways = ways;
        this.share = share;
        this.layers = layers;
        this.spreads = List.copyOf(spreads);
    }

    List<Section> sections() {
        return List.of(
                new Section("Which layer loses it?", layers(), List.of(), List.of(losses())),
                new Section("What does a read-out bring back?", readout(), List.of(), List.of()),
                new Section("And a digital model?", models(), List.of(), List.of()));
    }

    private Way goodness(String name) {
        return ways.one(name, Pair.GOODNESS);
    }

    /// Raw, then with units matched in one layer more each time.
    private List<Way> rungs() {
        List<Way> rungs = new ArrayList<>(List.of(goodness(Pair.COPIED)));
        for (int k = 1; k < layers; k++) {
            rungs.add(goodness(Pair.matched(k, layers)));
        }
        rungs.add(goodness(Pair.MATCHED));
        return rungs;
    }

    private String layers() {
        List<Way> rungs = rungs();
        List<String> parts = new ArrayList<>();
        for (int k = 1; k < rungs.size(); k++) {
            parts.add("those of layer " + k + " " + points(rungs.get(k - 1), rungs.get(k)));
        }
        List<String> firsts = new ArrayList<>();
        for (int k = 1; k < layers; k++) {
            String way = Pair.first(k, layers);
            firsts.add(String.format(
                    Locale.ROOT,
                    "with the cells of %s alone copied and the rest newborn a chip errs on %s by goodness, and on %s by a"
                            + " softmax fitted to it",
                    k == 1 ? "the first layer" : "the first " + k + " layers",
                    error(goodness(way)),
                    error(ways.one(way, Pair.SOFTMAX))));
        }
        return String.format(
                Locale.ROOT,
                "A raw copy errs on %s more than its teacher. Matching units takes away, from the bottom up, %s; %s remain, which no"
                        + " trimming of units mends. A layer's part is what matching it takes away once those below are matched.%s",
                points(goodness(Pair.COPIED), goodness(Pair.TEACHER)),
                String.join(", ", parts),
                points(goodness(Pair.MATCHED), goodness(Pair.TEACHER)),
                firsts.isEmpty() ? "" : " For comparison: " + String.join("; ", firsts) + ".");
    }

    private Table losses() {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 1; k < layers; k++) {
            String way = Pair.first(k, layers);
            rows.add(row(goodness(way)));
            rows.add(row(ways.one(way, Pair.SOFTMAX)));
        }
        rungs().forEach(way -> rows.add(row(way)));
        return new Table(
                "Test error, and error less the teacher's by the same read-out (points), 95 % intervals",
                List.of("way", "read-out", "error", "less teacher"), rows);
    }

    private List<String> row(Way way) {
        Way teacher = ways.one(Pair.TEACHER, way.readout());
        return List.of(
                way.name(),
                way.readout(),
                error(way),
                ways.difference(way, teacher).estimate().percent().replace(" %", ""));
    }

    private String readout() {
        Way teacher = ways.one(Pair.TEACHER, Pair.SOFTMAX);
        Way borrowed = ways.one(Pair.COPIED, Pair.BORROWED);
        Way refitted = ways.one(Pair.COPIED, Pair.SOFTMAX);
        return String.format(
                Locale.ROOT,
                "This reads units, not sensors alone: every unit gets a converter. By a softmax fitted to it the teacher errs on %s; the"
                        + " raw copy with the teacher's softmax on %s, and with one fitted anew to the copy on %s, for %s and %s beyond"
                        + " the copy itself. A softmax fitted to a newborn chip, which was told nothing but the labels it is fitted to,"
                        + " errs on %s. So a new read-out %s, and what the copied cells add to it is %s.",
                error(teacher),
                error(borrowed),
                error(refitted),
                Quantity.of(ways.mean(refitted, Arm::joules) - ways.mean(borrowed, Arm::joules), "J"),
                Quantity.of(ways.mean(refitted, Arm::seconds) - ways.mean(borrowed, Arm::seconds), "s"),
                error(ways.one(Pair.FROZEN, Pair.SOFTMAX)),
                moved(ways.difference(borrowed, refitted), "takes away", "adds"),
                points(ways.one(Pair.FROZEN, Pair.SOFTMAX), refitted));
    }

    private String models() {
        Way plain = goodness(Pair.PROGRAMMED);
        Way aware = goodness(Pair.AWARE_PROGRAMMED);
        return String.format(
                Locale.ROOT,
                "A model raised on a digital chip errs on %s there, and on %s once programmed into a die, on %s with units matched. One"
                        + " that was raised while it was made to be another chip at every second batch, by %.3g of the lot's spread as a"
                        + " sample die showed it (cells off by %.2g once programmed, units' gains by %.2g, offsets by %.2g) and with all"
                        + " of its noise from read to read (%.2g), errs on %s, %s and %s. For a"
                        + " model that is programmed and nothing else, noise while learning %s; with units matched it %s.",
                error(goodness(Pair.DIGITAL)),
                error(plain),
                error(goodness(Pair.PROGRAMMED_MATCHED)),
                share,
                mean(LotSpread::weights),
                mean(LotSpread::gains),
                mean(LotSpread::offsets),
                mean(LotSpread::reads),
                error(goodness(Pair.AWARE)),
                error(aware),
                error(goodness(Pair.AWARE_MATCHED)),
                moved(ways.difference(plain, aware), "takes away", "adds"),
                moved(
                        ways.difference(goodness(Pair.PROGRAMMED_MATCHED), goodness(Pair.AWARE_MATCHED)),
                        "takes away",
                        "adds"));
    }

    private double mean(ToDoubleFunction<LotSpread> of) {
        return spreads.stream().mapToDouble(of).average().orElse(Double.NaN);
    }

    /// What a difference of errors did, whichever way it went.
    private static String moved(Resampled less, String down, String up) {
        String points = less.estimate().percent().replace(" %", " points");
        if (less.estimate().above(0)) {
            return down + " " + points;
        }
        return less.estimate().below(0)
                ? up + " errors: the difference is " + points
                : "changes nothing that this run could see (" + points + ")";
    }

    private String error(Way way) {
        return ways.error(way).percent();
    }

    private String points(Way a, Way b) {
        return ways.difference(a, b).estimate().percent().replace(" %", " points");
    }
}
