package mortal.learning;

import java.util.List;

/// What a lesson looked like from the learner's side.
///
/// @param cases in the lesson
/// @param layers one entry for each hidden population, bottom up
public record Outcome(int cases, List<Layer> layers) {
    /// One hidden population.
    ///
    /// @param positive (1) summed goodness of the positive cases
    /// @param negative (1) summed goodness of the negative cases
    /// @param pairwiseErrors (cases) in which the negative was better than its positive
    public record Layer(String population, double positive, double negative, int pairwiseErrors) {
        Layer plus(Layer other) {
            return new Layer(
                    population,
                    positive + other.positive,
                    negative + other.negative,
                    pairwiseErrors + other.pairwiseErrors);
        }
    }

    public Outcome {
        layers = List.copyOf(layers);
    }

    /// Both lessons together.
    public Outcome plus(Outcome other) {
        return new Outcome(
                cases + other.cases,
                java.util.stream.IntStream.range(0, layers.size())
                        .mapToObj(l -> layers.get(l).plus(other.layers.get(l)))
                        .toList());
    }
}
