package mortal.experiments.lab;

import java.util.List;

/// One cell, what it is, and what it does when a picture is read and when it is taught.
///
/// @param source unit that it comes from
/// @param target unit that it leads to
/// @param weight (1) now
/// @param read (1) what a bench instrument would read of it now
/// @param pulses that it has received, where its law counts them
/// @param gain (1) of the unit that it leads to, now
/// @param offset (1) of that unit, in units of the RMS activity
/// @param terms the largest products of signal and weight that this unit adds up, and this cell's, by size
/// @param others (1) sum of all products that are not among them
/// @param bias (1) weight from the bias line, whose signal is 1
/// @param activity (1) what the unit made of its sum, with its own gain, offset and noise
/// @param update what one lesson with this picture does to this cell
public record CellStory(
        int source,
        int target,
        double weight,
        double read,
        long pulses,
        double gain,
        double offset,
        List<Term> terms,
        double others,
        double bias,
        double activity,
        Update update) {

    /// One product.
    ///
    /// @param source unit that the signal comes from
    /// @param signal (1) of that unit, after normalisation to a root mean square of 1
    /// @param weight (1)
    public record Term(int source, double signal, double weight) {
        public double product() {
            return signal * weight;
        }
    }

    /// A lesson of one case, given to a fork.
    ///
    /// @param positive (1) goodness a unit of the population with the right label
    /// @param negative (1) with the wrong one
    /// @param before (1) the weight
    /// @param after (1) the weight
    public record Update(double positive, double negative, double before, double after) {}

    public CellStory {
        terms = List.copyOf(terms);
    }

    /// (1) All products and the bias together.
    public double sum() {
        return bias + others + terms.stream().mapToDouble(Term::product).sum();
    }
}
