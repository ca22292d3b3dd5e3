package mortal.experiments.contrast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import mortal.experiments.run.LearningSettings;

/// What is taught under a disturbance, and what its two passes are held against each other for. Rates are those that
/// learned best, of those tried, case by case on an undisturbed chip (`docs/tried.md`).
public enum ContrastArm {
    /// Of two inputs, each by itself: one raises, the other lowers.
    FORWARD_FORWARD("Forward-Forward", "two inputs, each by itself", "rule.loss=logistic"),
    /// Of two inputs, both as much: what they share is lowered as much as it is raised.
    PAIRWISE("Forward-Forward, pairwise", "two inputs, both as strongly", "rule.loss=pairwise"),
    /// Of two internal representations that shall be alike, or not.
    SIAMESE("Siamese", "two representations, whether alike", "rule=siamese rule.rate=0.003"),
    /// Of two internal representations, unit by unit.
    PEPITA("PEPITA", "two representations, unit by unit", "rule=pepita rule.rate=0.1"),
    /// Of one number.
    NODE_PERTURBATION(
            "node perturbation", "two numbers, the loss", "rule=node-perturbation rule.sides=two rule.rate=1e-4"),
    /// None.
    DIRECT_FEEDBACK("direct feedback", "nothing: one pass", "rule=direct-feedback rule.rate=0.003");

    final String words;
    final String contrast;
    private final String sets; // key=value, with spaces between

    ContrastArm(String words, String contrast, String sets) {
        this.words = words;
        this.contrast = contrast;
        this.sets = sets;
    }

    /// @param school whose rule is Forward-Forward as it is set
    LearningSettings school(LearningSettings school) {
        Map<String, String> keys = new LinkedHashMap<>();
        Arrays.stream(sets.split(" ", -1)).map(set -> set.split("=", 2)).forEach(set -> keys.put(set[0], set[1]));
        return school.with(keys);
    }
}
