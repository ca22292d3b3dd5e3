package mortal.experiments.pace;

import java.util.Comparator;
import java.util.List;
import mortal.experiments.mortality.Demands;
import mortal.experiments.mortality.SmallSchool;
import mortal.experiments.run.LearningSettings;

/// What can be set of `pace`.
///
/// @param chips (dies) taught by each variant, the same for all; at least 2
/// @param looks (1) an epoch at the validation cases, evenly spaced; at least 1
/// @param errors (1) to be reached, each above 0 and below 1
/// @param variants in the form of [Variant#all]; the first is what the others are held against
/// @param school of every chip, before a variant's keys
public record PaceSettings(int chips, int looks, List<Double> errors, String variants, LearningSettings school) {

    public PaceSettings {
        errors = errors.stream().sorted(Comparator.reverseOrder()).toList();
        Demands.atLeast("chips", chips, 2);
        Demands.atLeast("looks", looks, 1);
        Demands.atLeast("school.epochs", school.epochs(), 1);
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("errors is empty, must name at least one to be reached");
        }
        errors.forEach(error -> Demands.share("errors", error));
        Variant.all(variants);
    }

    /// The variants, the first being the standard.
    List<Variant> all() {
        return Variant.all(variants);
    }

    /// A minute or two on two cores.
    public static PaceSettings small() {
        return new PaceSettings(
                4,
                2,
                List.of(0.3, 0.2, 0.15),
                "random: rule.negatives=random; colliding: rule.negatives=colliding;"
                        + " hard: rule.form=hinton rule.negatives=hard; goodness: rule.negatives=goodness;"
                        + " own: rule.negatives=own",
                SmallSchool.with("epochs=20", "validationCases=1000", "evaluateCases=1000", "rule.temperature=10"));
    }
}
