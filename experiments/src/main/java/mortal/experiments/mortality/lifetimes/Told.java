package mortal.experiments.mortality.lifetimes;

import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Labelling;
import mortal.learning.distil.SoftLabels;
import mortal.substrate.Seed;

/// Which labels a newborn is told, where its teachers have said with which probability a case is of each class.
public enum Told {
    /// Drawn with those probabilities.
    DRAWN("drawn answers"),
    /// The likeliest.
    HARD("likeliest answers"),
    /// The likeliest, after the answers of a session have been weighed so that together they have the shares of classes
    /// in the founders' book, the one thing of it that is written down.
    EVENED("evened answers");

    /// As figures have it.
    final String words;

    Told(String words) {
        this.words = words;
    }

    /// (1) How much of a book each class is.
    static double[] shares(Dataset book) {
        double[] shares = new double[book.classes()];
        Labelling.labels(book).forEach(label -> shares[label] += 1.0 / book.cases());
        return shares;
    }

    /// @param said by the teachers in a session
    /// @param shares (1) of the classes in the founders' book; not modified
    /// @param seed of what is drawn
    List<Integer> labels(SoftLabels said, double[] shares, Seed seed) {
        return switch (this) {
            case DRAWN -> said.drawn(seed);
            case HARD -> said.hard();
            case EVENED -> said.evened(shares).hard();
        };
    }
}
