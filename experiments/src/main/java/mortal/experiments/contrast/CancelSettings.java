package mortal.experiments.contrast;

import java.util.List;
import mortal.experiments.mortality.Demands;
import mortal.experiments.mortality.SmallSchool;
import mortal.experiments.run.LearningSettings;
import mortal.learning.rule.ForwardForward;

/// What can be set of `what-cancels`.
///
/// @param chips (dies) of each design, the same for all arms; at least 2
/// @param strength (1) standard deviation of the disturbance, in units of the RMS current into a unit, above 0
/// @param memories (passes) correlation time of the disturbance over the time from one pass to the next, rising, above
/// 0
/// @param strays which units share a disturbance
/// @param arms what is taught under it
/// @param bearings (cases) whose single updates are measured, at least 2
/// @param school of every chip; its rule is what the arms of Forward-Forward are variants of, with two passes a case
/// and
///     a lesson of one case
public record CancelSettings(
        int chips,
        double strength,
        List<Double> memories,
        List<Stray> strays,
        List<ContrastArm> arms,
        int bearings,
        LearningSettings school) {

    /// Which units share a disturbance.
    public enum Stray {
        /// None: each has its own.
        OWN("a disturbance of each unit's own"),
        /// All of a chip.
        COMMON("one disturbance of all units");

        final String words;

        Stray(String words) {
            this.words = words;
        }
    }

    public CancelSettings {
        memories = List.copyOf(memories);
        strays = List.copyOf(strays);
        arms = List.copyOf(arms);
        Demands.atLeast("chips", chips, 2);
        Demands.above("strength", strength, 0);
        Demands.rising("memories", memories, Double.MIN_NORMAL);
        Demands.atLeast("bearings", bearings, 2);
        Demands.atLeast("school.epochs", school.epochs(), 1);
        once("strays", strays);
        once("arms", arms);
        if (memories.size() < 2) {
            throw new IllegalArgumentException(
                    "memories = " + memories + ", must be at least two, a short and a long one");
        }
        if (school.batch() != 1) {
            throw new IllegalArgumentException(
                    "school.batch = " + school.batch() + ", must be 1: a case's two passes follow one another");
        }
        if (school.jitter() != 0 || school.restSeconds() != 0) {
            throw new IllegalArgumentException("school.jitter = " + school.jitter() + " and school.restSeconds = "
                    + school.restSeconds() + ", must be 0");
        }
        two(school);
    }

    private static void once(String key, List<?> got) {
        if (got.isEmpty() || got.stream().distinct().count() < got.size()) {
            throw new IllegalArgumentException(key + " = " + got + ", must name at least one, each once");
        }
    }

    /// A neutral pass or candidates would stand between the two.
    private static void two(LearningSettings school) {
        if (!(school.rule() instanceof ForwardForward forward)
                || forward.form() != ForwardForward.Form.SENSOR
                || forward.passes(2) != 2
                || forward.noise() != 0) {
            throw new IllegalArgumentException(
                    "school.rule must be forward-forward with form: sensor, two passes a case"
                            + " (negatives: random) and noise: 0");
        }
    }

    /// Two minutes on two cores.
    public static CancelSettings small() {
        LearningSettings school = SmallSchool.with(
                "epochs=3",
                "batch=1",
                "hidden=100,100",
                "trainCases=2000",
                "validationCases=1000",
                "testCases=300",
                "rule.negatives=random",
                "rule.temperature=10",
                "rule.balance=0",
                "rule.rate=0.001",
                "readoutRate=0.01");
        return new CancelSettings(
                6,
                1,
                List.of(0.1, 1.0, 10.0, 100.0, 1e4, 1e6),
                List.of(Stray.OWN),
                List.of(
                        ContrastArm.FORWARD_FORWARD,
                        ContrastArm.PAIRWISE,
                        ContrastArm.SIAMESE,
                        ContrastArm.PEPITA,
                        ContrastArm.DIRECT_FEEDBACK),
                40,
                school);
    }
}
