package mortal.learning;

import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// Learning on paper. A record a rule, found by ServiceLoader; its constructor without arguments makes the defaults,
/// and
/// its components are what can be set of it.
public interface LearningRule {

    /// What a configuration calls it: lower case, words joined by hyphens.
    String name();

    /// One line for a list of rules.
    String summary();

    /// The name with the variant, for reports.
    default String words() {
        return name();
    }

    /// (presentations) of a case in its lesson.
    double passes(int classes);

    /// Whether lessons read single units: each costs a conversion.
    boolean readsUnits();

    /// Whether lessons write labels into inputs. Where they do not, an experiment's label strength counts as 0 for
    /// everything that is shown.
    default boolean writesLabels() {
        return true;
    }

    /// Whether the rule can be used so.
    ///
    /// @throws IllegalArgumentException in one line, if not
    default void check(Ports ports) {}

    /// @param seed where the learner's own randomness comes from
    Learner learner(Anatomy anatomy, Ports ports, Seed seed);
}
