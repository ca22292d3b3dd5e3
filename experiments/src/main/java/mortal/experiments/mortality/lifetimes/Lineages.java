package mortal.experiments.mortality.lifetimes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;

/// The chains of one design, as numbers.
///
/// @param chains at least one, each with every way and generation
/// @param test the cases they answered
record Lineages(List<Generations.Lineage> chains, Dataset test) {

    int generations() {
        return chains.getFirst().links().stream()
                .mapToInt(Link::generation)
                .max()
                .orElse(0);
    }

    /// (chips) that failed their check-up, over all ways and chains.
    int dead() {
        return chains.stream()
                .flatMap(chain -> chain.links().stream())
                .mapToInt(Link::dead)
                .sum();
    }

    /// (1) a chain each.
    List<Double> errors(String way, int generation) {
        return chains.stream()
                .map(chain -> link(chain, way, generation).error(test))
                .toList();
    }

    /// (1) Points that a generation adds on the way to the last, a chain each.
    List<Double> slopes(String way) {
        return IntStream.range(0, chains.size())
                .mapToObj(
                        c -> (errors(way, generations()).get(c) - errors(way, 0).get(c)) / generations())
                .toList();
    }

    Band error(String way) {
        return Band.shares(
                IntStream.rangeClosed(0, generations())
                        .mapToObj(g -> (double) g)
                        .toList(),
                IntStream.rangeClosed(0, generations())
                        .mapToObj(g -> errors(way, g))
                        .toList());
    }

    /// Classes told apart.
    Band classes(String way) {
        List<Double> xs = IntStream.rangeClosed(0, generations())
                .mapToObj(g -> (double) g)
                .toList();
        return Band.of(
                xs,
                IntStream.rangeClosed(0, generations())
                        .mapToObj(g -> chains.stream()
                                .map(chain -> link(chain, way, g).classes())
                                .toList())
                        .toList());
    }

    /// Error consistency with the founder from the first generation on; empty where it is undefined throughout a
    /// generation.
    Optional<Band> kappa(String way) {
        List<List<Double>> values = IntStream.rangeClosed(1, generations())
                .mapToObj(g -> kappas(way, g).boxed().toList())
                .toList();
        boolean whole = values.stream().noneMatch(List::isEmpty);
        List<Double> xs = IntStream.rangeClosed(1, generations())
                .mapToObj(g -> (double) g)
                .toList();
        return whole ? Optional.of(Band.of(xs, values)) : Optional.empty();
    }

    private DoubleStream kappas(String way, int generation) {
        return chains.stream()
                .map(chain -> link(chain, way, generation)
                        .kappa(link(chain, way, 0).answers().getFirst(), test))
                .flatMapToDouble(OptionalDouble::stream);
    }

    private static Link link(Generations.Lineage chain, String way, int generation) {
        return chain.links().stream()
                .filter(link -> link.way().equals(way) && link.generation() == generation)
                .collect(Collectors.reducing((a, b) -> b))
                .orElseThrow();
    }
}
