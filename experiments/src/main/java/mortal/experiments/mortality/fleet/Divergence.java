package mortal.experiments.mortality.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import mortal.experiments.mortality.fleet.Prints.Kind;
import mortal.experiments.plot.Chart;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;
import mortal.experiments.statistics.PairwiseMean;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;

/// How far chips are apart in what they respond, from birth on.
final class Divergence {
    private static final int RESAMPLES = 1000;

    private Divergence() {}

    /// Distances at every look.
    ///
    /// @param chips (1) of two chips, mean
    /// @param twins (1) of two lives of one die; empty if there are none
    /// @param again (1) of two askings
    private record Way(List<Estimate> chips, List<Estimate> twins, List<Estimate> again) {}

    static Findings of(FleetLook look) {
        List<Long> taught = look.chips().getFirst().looks().stream()
                .map(Raised.Look::taught)
                .toList();
        Way responses = way(look, Kind.RESPONSE);
        Way opinions = way(look, Kind.OPINION);
        Estimate first = opinions.chips().getFirst();
        Estimate last = opinions.chips().getLast();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("divergenceAtBirth", first);
        summary.put("divergence", last);
        if (!opinions.twins().isEmpty()) {
            summary.put("divergenceTwoLives", opinions.twins().getLast());
        }
        summary.put("divergenceAskedTwice", opinions.again().getLast());
        summary.put("divergenceOfResponses", responses.chips().getLast());
        String way = last.low() > first.high()
                ? "drift apart"
                : last.high() < first.low() ? "come closer" : "stay about as far apart";
        String sentence = String.format(
                Locale.ROOT,
                "In school the chips %s in what they think of the labels: distance %s at birth, %s after %d cases (0 is alike,"
                        + " 1 has nothing in common); one chip asked twice is %s from itself%s.",
                way,
                first.plain(),
                last.plain(),
                taught.getLast(),
                opinions.again().getLast().plain(),
                opinions.twins().isEmpty()
                        ? ""
                        : ", two lives of one die " + opinions.twins().getLast().plain());
        List<Picture> pictures = List.of(
                chart("opinions", "what they think of the labels", taught, opinions),
                chart("responses", "how they respond", taught, responses),
                FleetMap.picture(look, taught));
        return new Findings(
                List.of(sentence),
                List.of(new Section("Do they drift apart?", paragraph(look, sentence), pictures, List.of())),
                summary);
    }

    private static String paragraph(FleetLook look, String sentence) {
        return sentence + " A fingerprint is the goodness of every layer for "
                + look.settings().stimuli()
                + " held-out stimuli with every label. The distance of two is √(1 − r), r the correlation of a layer's"
                + " responses, over layers; loudness does not count. Responses are mostly about which stimulus it was; what"
                + " a chip thinks of the labels is what remains when each stimulus's mean over labels is taken off. The"
                + " floor is one chip asked twice at one moment, and two lives of one die, taught alike. Intervals (95 %)"
                + " hold for other chips of the lot with the same stimuli: chips are resampled, " + RESAMPLES
                + " times.";
    }

    private static Way way(FleetLook look, Kind kind) {
        Prints prints = look.prints();
        int moments = look.chips().getFirst().looks().size();
        List<Estimate> chips = new ArrayList<>();
        List<Estimate> twins = new ArrayList<>();
        List<Estimate> again = new ArrayList<>();
        for (int m = 0; m < moments; m++) {
            int moment = m;
            double[][] all = prints.distances(
                    look.chips().stream().map(chip -> responses(chip, moment)).toList(), kind);
            chips.add(
                    PairwiseMean.of(all, RESAMPLES, look.seed().child("pairs")).estimate());
            again.add(Mean.of(look.chips().stream()
                    .map(chip -> chip.looks().get(moment))
                    .mapToDouble(l -> kind == Kind.RESPONSE ? l.again() : l.opinionAgain())
                    .toArray()));
            if (look.pairs().size() >= 3) {
                twins.add(Mean.of(look.pairs().stream()
                        .mapToDouble(pair ->
                                prints.distance(responses(pair.one(), moment), responses(pair.other(), moment), kind))
                        .toArray()));
            }
        }
        return new Way(chips, twins, again);
    }

    static List<Float> responses(Raised chip, int moment) {
        return chip.looks().get(moment).responses();
    }

    private static Picture chart(String name, String what, List<Long> taught, Way way) {
        List<Chart.Line> lines = new ArrayList<>(List.of(line("two chips", taught, way.chips())));
        if (!way.twins().isEmpty()) {
            lines.add(line("two lives of one die", taught, way.twins()));
        }
        lines.add(line("one chip asked twice", taught, way.again()));
        return new Picture(
                "divergence-" + name,
                Chart.draw(
                        String.format(
                                Locale.ROOT,
                                "Distance in %s: %.2f at birth, %.2f at the end",
                                what,
                                way.chips().getFirst().value(),
                                way.chips().getLast().value()),
                        "√(1 − r): 0 alike, 1 nothing in common. Bands: 95 %, over chips.",
                        new Chart.Axis("cases taught", false),
                        new Chart.Axis("mean distance (1)", false),
                        lines),
                "How far chips are apart in " + what + ".");
    }

    private static Chart.Line line(String name, List<Long> taught, List<Estimate> ys) {
        return new Chart.Line(
                name,
                IntStream.range(0, ys.size())
                        .mapToObj(i -> (double) taught.get(i))
                        .toList(),
                ys.stream().map(Estimate::value).toList(),
                ys.stream().map(y -> Math.max(0, y.low())).toList(),
                ys.stream().map(Estimate::high).toList());
    }
}
