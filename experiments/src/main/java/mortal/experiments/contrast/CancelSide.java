package mortal.experiments.contrast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import mortal.experiments.contrast.CancelCurve.Level;
import mortal.experiments.contrast.CancelFindings.Regimes;
import mortal.experiments.contrast.CancelSettings.Stray;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;
import mortal.experiments.study.Findings.Table;

/// One chip under one kind of disturbance.
///
/// @param curves of all arms, dies in the same order for each
record CancelSide(CancelSettings settings, Regimes regimes, String chip, Stray stray, List<CancelCurve> curves) {

    private List<CancelCurve> of(ContrastArm arm) {
        return curves.stream().filter(curve -> curve.arm() == arm).toList();
    }

    /// One number a die.
    double[] each(ContrastArm arm, ToDoubleFunction<CancelCurve> what) {
        return of(arm).stream().mapToDouble(what).toArray();
    }

    Estimate calm(ContrastArm arm) {
        return Mean.of(each(arm, CancelCurve::calm));
    }

    /// @param m number of the memory
    Estimate level(ContrastArm arm, int m, ToDoubleFunction<Level> what) {
        return Mean.of(each(arm, curve -> what.applyAsDouble(curve.levels().get(m))));
    }

    /// (1) What the disturbance adds to the error, die by die.
    Estimate damage(ContrastArm arm, int m, ToDoubleFunction<Level> error) {
        return Mean.of(damages(arm, m, error));
    }

    private double[] damages(ContrastArm arm, int m, ToDoubleFunction<Level> error) {
        return each(arm, curve -> error.applyAsDouble(curve.levels().get(m)) - curve.calm());
    }

    /// (1) By how much of itself the angle shrinks where the disturbance lasts from the first pass to the second, die
    /// by
    /// die; 1 if all cancels, 0 if nothing does, below 0 if sharing it is worse.
    double[] relief(ContrastArm arm) {
        return each(arm, curve -> {
            double fresh = curve.levels().get(regimes.fresh()).turned();
            double lasting = curve.levels().get(regimes.lasting()).turned();
            return fresh > 0 ? 1 - lasting / fresh : 0;
        });
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(String.format(
                Locale.ROOT,
                "On %s, %s, as strong as %.2g of the current into a unit: fresh is one of %s passes, lasting one of %s,"
                        + " long to a case's two passes and short to the schooling, standing one of %s.",
                chip,
                stray.words,
                settings.strength(),
                memory(regimes.fresh()),
                memory(regimes.lasting()),
                memory(regimes.standing())));
        for (ContrastArm arm : settings.arms()) {
            words.add(update(arm));
            words.add(errors(arm));
        }
        return words;
    }

    private String memory(int m) {
        return number(settings.memories().get(m));
    }

    static String number(double value) {
        boolean whole = value == Math.rint(value) && value < 1e15;
        return whole
                ? String.format(Locale.ROOT, "%,d", (long) value).replace(',', ' ')
                : String.format(Locale.ROOT, "%.3g", value).replaceFirst("(\\.\\d*?)0+$", "$1");
    }

    private String update(ContrastArm arm) {
        Estimate relief = Mean.of(relief(arm));
        String share = Math.round(100 * Math.abs(relief.value())) + " %";
        String less = relief.above(0)
                ? share + " of that cancels"
                : relief.below(0) ? "sharing it makes it worse by " + share : "that any of it cancels is not shown";
        return String.format(
                Locale.ROOT,
                "%s (%s): one case's update is turned by %s degrees if it is fresh and by %s if it lasts: %s%s.",
                arm.words,
                arm.contrast,
                level(arm, regimes.fresh(), Level::turned).plain(),
                level(arm, regimes.lasting(), Level::turned).plain(),
                less,
                against(arm));
    }

    /// A rule of one pass gains nothing by contrast: what it gains by slowness the others must be held against.
    private String against(ContrastArm arm) {
        ContrastArm none = ContrastArm.DIRECT_FEEDBACK;
        if (arm == none || !settings.arms().contains(none)) {
            return "";
        }
        Estimate more = Mean.ofDifferences(relief(arm), relief(none));
        return more.above(0)
                ? ", more than without a contrast"
                : more.below(0)
                        ? ", less than without a contrast"
                        : ", no more and no less than without a contrast, as far as is shown";
    }

    private String errors(ContrastArm arm) {
        Estimate spared = Mean.ofDifferences(
                damages(arm, regimes.fresh(), Level::error), damages(arm, regimes.lasting(), Level::error));
        String verdict = spared.above(0)
                ? "the lasting one costs less"
                : spared.below(0) ? "the lasting one costs more" : "that these differ is not shown";
        return String.format(
                Locale.ROOT,
                "Taught so it errs %s undisturbed, and taught and asked under it by so many points more: fresh %s, lasting"
                        + " %s (%s), standing %s, and if a standing one has become another by the time it is asked %s. What"
                        + " the learning alone has lost, asked without it: fresh %s, lasting %s, standing %s.",
                calm(arm).percent(),
                more(arm, regimes.fresh(), Level::error),
                more(arm, regimes.lasting(), Level::error),
                verdict,
                more(arm, regimes.standing(), Level::error),
                more(arm, regimes.standing(), Level::later),
                more(arm, regimes.fresh(), Level::quiet),
                more(arm, regimes.lasting(), Level::quiet),
                more(arm, regimes.standing(), Level::quiet));
    }

    private String more(ContrastArm arm, int m, ToDoubleFunction<Level> error) {
        return points(damage(arm, m, error));
    }

    static String points(Estimate error) {
        return error.percent().replace(" %", "");
    }

    Table errors() {
        List<List<String>> rows = new ArrayList<>();
        for (ContrastArm arm : settings.arms()) {
            rows.add(List.of(arm.words, "none", calm(arm).percent(), "", "", ""));
            for (int m = 0; m < settings.memories().size(); m++) {
                rows.add(List.of(
                        arm.words,
                        memory(m),
                        level(arm, m, Level::error).percent(),
                        points(damage(arm, m, Level::error)),
                        points(damage(arm, m, Level::later)),
                        points(damage(arm, m, Level::quiet))));
            }
        }
        return new Table(
                "Test error by the memory of the disturbance (passes), and how many points more than undisturbed: asked"
                        + " under it, under another such later, and without. " + replicates(),
                List.of("rule", "memory", "error", "more", "more, later", "more, asked without"),
                rows);
    }

    Table angles() {
        List<List<String>> rows = new ArrayList<>();
        for (ContrastArm arm : settings.arms()) {
            for (int m = 0; m < settings.memories().size(); m++) {
                rows.add(List.of(
                        arm.words,
                        memory(m),
                        level(arm, m, Level::turned).plain(),
                        level(arm, m, Level::bent).plain()));
            }
        }
        return new Table(
                "How far the change of a taught chip's weights is turned (degrees): that of one case, and the sum of "
                        + settings.bearings() + ". " + replicates(),
                List.of("rule", "memory", "one case", "sum"),
                rows);
    }

    String replicates() {
        return "Means over " + settings.chips() + " dies, the same for all; 95 % intervals (Student).";
    }

    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (ContrastArm arm : settings.arms()) {
            Map<String, Object> mine = new LinkedHashMap<>();
            mine.put("calm", calm(arm));
            mine.put("relief", Mean.of(relief(arm)));
            List<Map<String, Object>> levels = new ArrayList<>();
            for (int m = 0; m < settings.memories().size(); m++) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("memory", settings.memories().get(m));
                one.put("turned", level(arm, m, Level::turned));
                one.put("bent", level(arm, m, Level::bent));
                one.put("error", level(arm, m, Level::error));
                one.put("more", damage(arm, m, Level::error));
                one.put("later", damage(arm, m, Level::later));
                one.put("quiet", damage(arm, m, Level::quiet));
                levels.add(one);
            }
            mine.put("levels", levels);
            summary.put(arm.name().toLowerCase(Locale.ROOT), mine);
        }
        return summary;
    }
}
