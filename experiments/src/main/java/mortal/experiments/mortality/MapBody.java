package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.MapPair.Offer;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Resampled;
import mortal.experiments.statistics.TwoWayBootstrap;
import mortal.substrate.Seed;

/// All pairs of one body: what a budget buys there.
final class MapBody {
    private final String name;
    private final List<List<Offer>> pairs;
    private final Dataset test;
    private final TwoWayBootstrap bootstrap;

    /// @param pairs offers of each pair, the same ones in the same order
    MapBody(String name, List<List<Offer>> pairs, Dataset test, Seed seed) {
        this.name = name;
        this.pairs = pairs;
        this.test = test;
        this.bootstrap = new TwoWayBootstrap(test.cases(), seed);
    }

    String name() {
        return name;
    }

    /// The number of the offer of a kind that one would buy: of those within the budget the one of least mean error on
    /// validation cases.
    ///
    /// @param price of an offer
    /// @param budget in its unit
    Optional<Integer> bought(String kind, ToDoubleFunction<Offer> price, double budget) {
        return numbers(kind)
                .filter(i -> mean(i, price) <= budget)
                .boxed()
                .min(Comparator.comparingDouble(i -> mean(i, Offer::guess)));
    }

    /// The same, or the chip as it is if nothing can be bought.
    int best(String kind, ToDoubleFunction<Offer> price, double budget) {
        return bought(kind, price, budget).orElseGet(() -> only("newborn"));
    }

    /// The one offer of a kind.
    int only(String kind) {
        return numbers(kind).findFirst().orElseThrow();
    }

    /// The copy that took most pains with cells alone, and left units as they are.
    int raw() {
        return copy(MapPair.ALONE, false);
    }

    /// The same with units matched as well as can be.
    int matched() {
        return copy(MapPair.ALONE, true);
    }

    /// Cells read in operation, units matched as well as can be.
    int operated() {
        return copy(MapPair.OPERATED, true);
    }

    private int copy(String cells, boolean matched) {
        return numbers("copy")
                .filter(i -> some(i).name().startsWith(cells) && some(i).name().contains(MapPair.UNITS) == matched)
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    /// Of the pupils with so many lessons those of less mean error on validation cases.
    int taught(int lessons) {
        return numbers("teach")
                .filter(i -> some(i).name().startsWith(lessons + MapPair.LESSONS))
                .boxed()
                .min(Comparator.comparingDouble(i -> mean(i, Offer::guess)))
                .orElseThrow();
    }

    Offer some(int offer) {
        return pairs.getFirst().get(offer);
    }

    /// (1) Test error.
    Estimate error(int offer) {
        return bootstrap.mean(wrong(offer)).estimate();
    }

    /// (1) Test error of one offer minus that of another, in the same pairs on the same cases.
    Resampled difference(int a, int b) {
        return bootstrap.difference(wrong(a), wrong(b));
    }

    double mean(int offer, ToDoubleFunction<Offer> what) {
        return pairs.stream()
                .mapToDouble(pair -> what.applyAsDouble(pair.get(offer)))
                .average()
                .orElseThrow();
    }

    /// Prices of everything that is for sale.
    List<Double> prices(ToDoubleFunction<Offer> price) {
        List<Double> prices = new ArrayList<>();
        IntStream.concat(numbers("copy"), numbers("teach")).forEach(i -> prices.add(mean(i, price)));
        return prices;
    }

    private IntStream numbers(String kind) {
        return IntStream.range(0, pairs.getFirst().size())
                .filter(i -> some(i).kind().equals(kind));
    }

    private List<BitSet> wrong(int offer) {
        return pairs.stream()
                .map(pair -> Answered.wrong(pair.get(offer).answers(), test))
                .toList();
    }
}
