package mortal.experiments.study;

import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;

/// An experiment on many chips, by name. It says what jobs there are and what their results come to; that they run on
/// all cores, survive the end of the process and give the same bits is not its affair. Found by ServiceLoader.
///
/// @param <S> what can be set: numbers, lists, enums and records of such
/// @param <R> what a job leaves: a record that JSON can hold, without wall-clock times
public interface Study<S extends Record, R extends Record> {
    /// What is typed after `mortal run`: lower case, words joined by hyphens.
    String name();

    /// One line for `mortal list`.
    String summary();

    /// The chips it is about when none is asked for.
    List<String> chips();

    /// The settings when none is set.
    S settings();

    /// The type of a job's result.
    Class<R> result();

    /// The jobs in the order in which they are reported.
    ///
    /// @throws mortal.substrate.InputException if the plan cannot be carried out, before anything is written
    List<Job<R>> jobs(Plan<S> plan);

    /// What one job takes at most, for an estimate before anything is made.
    Cost cost(Plan<S> plan);

    /// What repeats it, typed in its run folder.
    default String command() {
        return "./mortal run config.yaml";
    }

    /// What was set, for the report.
    default Map<String, String> terms(Plan<S> plan) {
        return Settings.of(plan.settings());
    }

    /// The tables that belong on the console too, beside the sentences.
    default List<Findings.Table> console(Findings findings) {
        return List.of();
    }

    /// What the results come to.
    ///
    /// @param results one a job, in their order
    Findings conclude(Plan<S> plan, List<R> results);
}
