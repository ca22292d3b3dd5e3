package mortal.experiments.mortality.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mortal.experiments.mortality.fleet.Prints.Kind;
import mortal.experiments.plot.PlaceMap;
import mortal.experiments.statistics.ClassicalScaling;
import mortal.experiments.study.Findings.Picture;

/// A map of the chips at every look, one map for all of them, so that ways can be followed.
final class FleetMap {
    /// (chips) that a panel has room for. Chosen.
    private static final int MOST = 64;

    private FleetMap() {}

    static Picture picture(FleetLook look, List<Long> taught) {
        List<Raised> shown = new ArrayList<>(
                look.chips().subList(0, Math.min(MOST, look.chips().size())));
        int chips = shown.size();
        look.pairs().stream()
                .filter(pair -> shown.contains(pair.one()))
                .map(FleetLook.Twins::other)
                .toList()
                .forEach(shown::add);
        List<List<Float>> prints = new ArrayList<>();
        for (int m = 0; m < taught.size(); m++) {
            for (Raised chip : shown) {
                prints.add(Divergence.responses(chip, m));
            }
        }
        ClassicalScaling scaling = ClassicalScaling.of(look.prints().distances(prints, Kind.OPINION));
        double best = shown.stream().mapToDouble(look::error).min().orElse(0);
        double worst = shown.stream().mapToDouble(look::error).max().orElse(1);
        List<PlaceMap.Thing> things = new ArrayList<>();
        for (int c = 0; c < shown.size(); c++) {
            Raised chip = shown.get(c);
            things.add(new PlaceMap.Thing(
                    along(scaling, c, shown.size(), taught.size(), true),
                    along(scaling, c, shown.size(), taught.size(), false),
                    worst > best ? (look.error(chip) - best) / (worst - best) : 0.5,
                    c < chips ? -1 : first(shown, chip.serial())));
        }
        String title = String.format(
                Locale.ROOT,
                "Where %d chips stand in what they think of the labels: the plane shows %.0f %% of it",
                chips,
                100 * scaling.share());
        return new Picture(
                "map",
                PlaceMap.draw(
                        title,
                        "Classical scaling of all chips at all moments at once; near is alike. Distances that need more than"
                                + " two directions look smaller than they are.",
                        taught.stream().map(t -> t + " cases taught").toList(),
                        List.of(
                                String.format(Locale.ROOT, "%.1f %% error", 100 * best),
                                String.format(Locale.ROOT, "%.1f %%", 100 * worst)),
                        things),
                "The chips' ways through school.");
    }

    private static int first(List<Raised> shown, long serial) {
        return IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).serial() == serial)
                .findFirst()
                .orElse(-1);
    }

    private static List<Double> along(ClassicalScaling scaling, int chip, int chips, int moments, boolean across) {
        return IntStream.range(0, moments)
                .mapToObj(m -> scaling.places().get(m * chips + chip))
                .map(place -> across ? place.x() : place.y())
                .toList();
    }
}
