package mortal.experiments.results;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import mortal.experiments.Experiment;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.run.RunSummary;
import mortal.experiments.run.Summaries;
import mortal.experiments.statistics.Estimate;

/// Whether runs reproduce what was published.
public enum Verdict {
    REPRODUCED("reproduced"),
    NOT_REPRODUCED("not reproduced"),
    REDUCED("reduced: smaller or other than published, no verdict"),
    OTHER_DATA("other data than published, no verdict");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /// As a user reads it.
    public String words() {
        return words;
    }

    /// The verdict on all seeds together.
    ///
    /// @param published settings of the claim
    /// @param settings of the runs
    /// @param runs what they found
    public static Verdict of(
            Experiment.Claim claim,
            LearningSettings published,
            Collection<LearningSettings> settings,
            List<RunSummary> runs) {
        boolean whole = runs.size() >= claim.seeds() && settings.stream().allMatch(run -> whole(run, published));
        if (!whole) {
            return REDUCED;
        }
        if (!runs.stream().allMatch(run -> run.data().equalsIgnoreCase(claim.data()))) {
            return OTHER_DATA;
        }
        Map<String, Estimate> means = Summaries.means(runs, RunSummary::testErrors);
        boolean held = claim.bars().stream()
                .allMatch(bar -> bar.holds(error(means, bar).value()));
        return held ? REPRODUCED : NOT_REPRODUCED;
    }

    private static boolean whole(LearningSettings run, LearningSettings published) {
        return run.epochs() >= published.epochs()
                && run.trainCases() == 0
                && run.testCases() == 0
                && run.validationCases() == published.validationCases()
                && run.hidden().equals(published.hidden())
                && run.batch() == published.batch()
                && run.standardise() == published.standardise()
                && run.rule().equals(published.rule());
    }

    /// The mean error by a bar's read-out; of one that did not answer, not a number.
    public static Estimate error(Map<String, Estimate> means, Experiment.Bar bar) {
        return means.getOrDefault(bar.readout(), Estimate.alone(Double.NaN));
    }
}
