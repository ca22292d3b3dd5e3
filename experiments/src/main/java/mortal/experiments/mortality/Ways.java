package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import mortal.experiments.data.Dataset;
import mortal.experiments.statistics.ErrorConsistency;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;
import mortal.experiments.statistics.Resampled;
import mortal.experiments.statistics.TwoWayBootstrap;
import mortal.substrate.Seed;

/// The arms of all pairs, way by way: what they come to over pairs and test cases.
final class Ways {
    private final Dataset test;
    private final TwoWayBootstrap bootstrap;
    private final Map<Way, List<Arm>> arms = new LinkedHashMap<>();
    private final Map<Way, List<BitSet>> wrong = new LinkedHashMap<>();
    /// What has been asked: resampling takes its time, and findings ask again.
    private final Map<Way, Estimate> errors = new HashMap<>();

    private final Map<List<Way>, Resampled> differences = new HashMap<>();

    /// What the arms of one kind have in common.
    ///
    /// @param name how they came to what they know
    /// @param readout that answered
    /// @param lessons (cases) taught on the way
    record Way(String name, String readout, int lessons) {}

    /// @param pairs the arms of each pair, all with the same ways
    Ways(List<List<Arm>> pairs, Dataset test, Seed seed) {
        this.test = test;
        this.bootstrap = new TwoWayBootstrap(test.cases(), seed);
        for (List<Arm> pair : pairs) {
            for (Arm arm : pair) {
                Way way = new Way(arm.way(), arm.readout(), arm.lessons());
                arms.computeIfAbsent(way, w -> new ArrayList<>()).add(arm);
                wrong.computeIfAbsent(way, w -> new ArrayList<>()).add(Answered.wrong(arm.answers(), test));
            }
        }
    }

    /// In the order in which pairs went them.
    List<Way> all() {
        return List.copyOf(arms.keySet());
    }

    /// Those of a name by goodness, shortest course first.
    List<Way> named(String name) {
        return all().stream()
                .filter(way -> way.name().equals(name) && way.readout().equals(Pair.GOODNESS))
                .toList();
    }

    /// The one of a name by a read-out.
    Way one(String name, String readout) {
        return all().stream()
                .filter(way -> way.name().equals(name) && way.readout().equals(readout))
                .findFirst()
                .orElseThrow();
    }

    /// (1) Error, over pairs and cases.
    Estimate error(Way way) {
        return errors.computeIfAbsent(
                way, asked -> within(bootstrap.mean(wrong(asked)).estimate()));
    }

    /// (1) Error of one way minus error of another, in the same pairs on the same cases.
    Resampled difference(Way a, Way b) {
        return differences.computeIfAbsent(List.of(a, b), asked -> bootstrap.difference(wrong(a), wrong(b)));
    }

    /// An error is a share, whatever resamples say of a few pairs.
    private static Estimate within(Estimate share) {
        return share.bounded()
                ? new Estimate(share.value(), Math.clamp(share.low(), 0, 1), Math.clamp(share.high(), 0, 1))
                : share;
    }

    /// The mean over pairs of something else, such as joules.
    double mean(Way way, ToDoubleFunction<Arm> what) {
        return arms(way).stream().mapToDouble(what).average().orElseThrow();
    }

    /// (1) Error consistency κ of the chips of one way with those of another, in the same pair; over pairs where it
    /// means
    /// something.
    Estimate kappa(Way a, Way b) {
        List<Double> kappas = new ArrayList<>();
        for (int p = 0; p < wrong(a).size(); p++) {
            kappas.add(kappa(wrong(a).get(p), wrong(b).get(p)));
        }
        return mean(kappas);
    }

    /// (1) The same with the other way's chip of the next pair: a stranger.
    Estimate kappaOfStrangers(Way a, Way b) {
        List<Double> kappas = new ArrayList<>();
        int pairs = wrong(a).size();
        for (int p = 0; p < pairs; p++) {
            kappas.add(kappa(wrong(a).get(p), wrong(b).get((p + 1) % pairs)));
        }
        return mean(kappas);
    }

    private double kappa(BitSet a, BitSet b) {
        return ErrorConsistency.of(a, b, test.cases()).kappa();
    }

    private static Estimate mean(List<Double> kappas) {
        double[] known =
                kappas.stream().mapToDouble(k -> k).filter(Double::isFinite).toArray();
        return known.length == 0 ? Estimate.alone(Double.NaN) : Mean.of(known);
    }

    private List<Arm> arms(Way way) {
        return java.util.Objects.requireNonNull(arms.get(way));
    }

    private List<BitSet> wrong(Way way) {
        return java.util.Objects.requireNonNull(wrong.get(way));
    }
}
