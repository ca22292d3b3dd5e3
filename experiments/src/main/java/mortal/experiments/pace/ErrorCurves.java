package mortal.experiments.pace;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import mortal.experiments.plot.LearningCurve;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;

/// The curves of one design: several kinds of schooling, the same dies in the same order for each.
///
/// @param all kind by kind
public record ErrorCurves(List<ErrorCurve> all) {
    /// Errors that fall by more than this are drawn on a logarithmic axis (chosen).
    private static final double WIDE_SPAN = 8;

    public ErrorCurves {
        all = List.copyOf(all);
    }

    /// Those of one design.
    public static ErrorCurves of(String chip, List<ErrorCurve> curves) {
        return new ErrorCurves(
                curves.stream().filter(curve -> curve.chip().equals(chip)).toList());
    }

    public List<String> kinds() {
        return all.stream().map(ErrorCurve::kind).distinct().toList();
    }

    /// The read-outs that answered, each once.
    public List<String> readouts() {
        return all.stream().map(ErrorCurve::readout).distinct().toList();
    }

    /// Those of one kind, a die each.
    public List<ErrorCurve> of(String kind) {
        return all.stream().filter(curve -> curve.kind().equals(kind)).toList();
    }

    /// (1) Of each die at its last look.
    public double[] lasts(String kind) {
        return of(kind).stream().mapToDouble(ErrorCurve::last).toArray();
    }

    /// (epochs) Of each die that came so far.
    public double[] epochs(String kind, double error) {
        return of(kind).stream()
                .map(curve -> curve.until(error))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    /// For a reader: how long it takes, or how many come there.
    public String reached(String kind, double error) {
        double[] epochs = epochs(kind, error);
        List<ErrorCurve> curves = of(kind);
        return epochs.length == curves.size()
                ? positive(Mean.of(epochs)).plain() + " epochs"
                : epochs.length + " of " + curves.size() + " chips come there in "
                        + Math.round(curves.getFirst().epochs()) + " epochs";
    }

    /// With few dies Student's interval reaches below what a time can be.
    private static Estimate positive(Estimate epochs) {
        return epochs.bounded() ? new Estimate(epochs.value(), Math.max(0, epochs.low()), epochs.high()) : epochs;
    }

    /// A line a kind: the mean over dies, its band from the best die to the worst.
    public BufferedImage draw(String title, String note) {
        List<LearningCurve.Series> series = kinds().stream().map(this::series).toList();
        double most = all.stream()
                .mapToDouble(curve -> curve.errors().getFirst())
                .max()
                .orElse(1);
        double least = all.stream().mapToDouble(ErrorCurve::last).min().orElse(1);
        return LearningCurve.draw(
                title,
                note,
                series,
                least > 0 && most / least > WIDE_SPAN ? LearningCurve.Scale.LOGARITHMIC : LearningCurve.Scale.LINEAR);
    }

    private LearningCurve.Series series(String kind) {
        List<ErrorCurve> curves = of(kind);
        return LearningCurve.Series.of(
                kind,
                IntStream.range(0, curves.getFirst().errors().size())
                        .mapToObj(look -> point(curves, look))
                        .toList());
    }

    /// With few dies Student's interval of one look reaches beyond what an error can be; the range does not.
    private static LearningCurve.Point point(List<ErrorCurve> curves, int look) {
        double[] errors =
                curves.stream().mapToDouble(curve -> curve.errors().get(look)).toArray();
        DoubleSummaryStatistics range = Arrays.stream(errors).summaryStatistics();
        double epoch = (look + 1.0) / curves.getFirst().looks();
        return new LearningCurve.Point(epoch, range.getAverage(), range.getMin(), range.getMax());
    }
}
