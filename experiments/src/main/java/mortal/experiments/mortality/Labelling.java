package mortal.experiments.mortality;

import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.learning.distil.SoftLabels;
import mortal.substrate.Seed;

/// What a pupil is told of each case of a pool.
@FunctionalInterface
public interface Labelling {

    /// @param epoch (epochs) from 1
    /// @return one label for every case of the pool
    List<Integer> of(int epoch);

    /// The labels that the data have.
    static Labelling book(Dataset pool) {
        List<Integer> labels = labels(pool);
        return epoch -> labels;
    }

    /// The labels that a teacher thinks likeliest.
    static Labelling hard(SoftLabels teacher) {
        List<Integer> labels = teacher.hard();
        return epoch -> labels;
    }

    /// Labels drawn anew in each epoch with the teacher's probabilities.
    static Labelling drawn(SoftLabels teacher, Seed seed) {
        return epoch -> teacher.drawn(seed.child(epoch));
    }

    /// The labels that the data have, as a list.
    static List<Integer> labels(Dataset cases) {
        return IntStream.range(0, cases.cases()).mapToObj(cases::label).toList();
    }
}
