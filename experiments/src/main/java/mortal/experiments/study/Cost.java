package mortal.experiments.study;

/// What a study's jobs take.
///
/// @param jobs how many there are
/// @param flop (flop) of one job's products: two for each cell and case that passes it, forwards or as an update
/// @param bytes (B) of heap that one job needs at its largest moment, the data apart
/// @param presentations (cases) of one job
public record Cost(int jobs, double flop, double bytes, double presentations) {}
