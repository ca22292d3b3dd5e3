package mortal.experiments.contrast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.contrast.CancelSettings.Stray;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Section;

/// What disturbances did to the chips of each arm. Means are over dies, the same in all arms, with 95 % intervals by
/// Student; differences are taken die by die.
///
/// @param passes (passes) of a schooling with two a case
/// @param curves of all chips, strays, arms and dies
record CancelFindings(CancelSettings settings, double passes, List<CancelCurve> curves) {

    /// Three memories that words are about: one that a pair of passes does not share, one that is long to a pair and
    /// short to a schooling, one that is long to all.
    ///
    /// @param fresh number of the shortest
    /// @param lasting number of the one nearest, as ratios go, to the root of the schooling's passes
    /// @param standing number of the longest
    record Regimes(int fresh, int lasting, int standing) {
        static Regimes of(List<Double> memories, double passes) {
            int nearest = 0;
            for (int m = 1; m < memories.size(); m++) {
                if (far(memories.get(m), passes) < far(memories.get(nearest), passes)) {
                    nearest = m;
                }
            }
            return new Regimes(0, nearest, memories.size() - 1);
        }

        private static double far(double memory, double passes) {
            return Math.abs(StrictMath.log(memory) - StrictMath.log(passes) / 2);
        }
    }

    Findings all() {
        List<String> sentences = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        Map<String, Object> summary = new LinkedHashMap<>();
        List<String> chips = curves.stream().map(CancelCurve::chip).distinct().toList();
        for (int c = 0; c < chips.size(); c++) {
            Map<String, Object> kinds = new LinkedHashMap<>();
            for (Stray stray : settings.strays()) {
                CancelSide side = side(chips.get(c), stray);
                List<String> words = side.words();
                sentences.addAll(words);
                sections.add(new Section(
                        "How much of " + stray.words + " cancels? (" + chips.get(c) + ")",
                        String.join(" ", words),
                        CancelFigures.of(side, c + "-" + stray.name().toLowerCase(Locale.ROOT)),
                        List.of(side.errors(), side.angles())));
                kinds.put(stray.name().toLowerCase(Locale.ROOT), side.summary());
            }
            summary.put(chips.get(c), kinds);
        }
        return new Findings(sentences, sections, Map.of("cancels", summary));
    }

    private CancelSide side(String chip, Stray stray) {
        return new CancelSide(
                settings,
                Regimes.of(settings.memories(), passes),
                chip,
                stray,
                curves.stream()
                        .filter(curve -> curve.chip().equals(chip) && curve.stray() == stray)
                        .toList());
    }
}
