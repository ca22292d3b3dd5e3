package mortal.experiments.mortality.lifetimes;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Answered;
import mortal.experiments.statistics.ErrorConsistency;

/// One generation of a chain: those of it who teach or are copied on.
///
/// @param way by which it came to what it knows
/// @param generation from 0, the founder
/// @param dead (chips) of it that failed their check-up
/// @param answers to the test cases, one text a chip; see [Answered]
public record Link(String way, int generation, int dead, List<String> answers) {
    public Link {
        answers = List.copyOf(answers);
    }

    /// (1) of the mean chip.
    double error(Dataset test) {
        return answers.stream()
                .mapToDouble(text -> Answered.error(text, test))
                .average()
                .orElseThrow();
    }

    /// (1) How many classes the mean chip tells apart: as many as would have the same entropy if all of them were
    /// answered as often as each other.
    double classes() {
        return answers.stream().mapToDouble(Link::effective).average().orElseThrow();
    }

    private static double effective(String text) {
        double entropy = text
                .chars()
                .boxed()
                .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(count -> count / (double) text.length())
                .map(share -> -share * StrictMath.log(share))
                .sum();
        return StrictMath.exp(entropy);
    }

    /// (1) Error consistency of the mean chip with another; empty where it is not defined.
    OptionalDouble kappa(String other, Dataset test) {
        BitSet wrong = Answered.wrong(other, test);
        return answers.stream()
                .map(text -> ErrorConsistency.of(Answered.wrong(text, test), wrong, test.cases()))
                .filter(ErrorConsistency::defined)
                .mapToDouble(ErrorConsistency::kappa)
                .average();
    }
}
