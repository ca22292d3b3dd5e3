package mortal.experiments.study;

import mortal.simulator.chip.Crew;

/// A part of a study that needs none of the others: the same name and plan give the same result, whenever and beside
/// whatever it runs.
///
/// @param name unique in its study; letters, digits, '.', '_' and '-'
/// @param <R> what it leaves
public record Job<R extends Record>(String name, Work<R> work) {

    /// What a job does.
    @FunctionalInterface
    public interface Work<R extends Record> {
        /// @param crew whose threads are this job's; changes no bit
        R run(Crew crew);
    }
}
