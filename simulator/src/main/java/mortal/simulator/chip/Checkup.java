package mortal.simulator.chip;

import java.util.ArrayList;
import java.util.List;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Window;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Anatomy.Role;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Seed;
import mortal.substrate.Substrate;

/// What a chip answered to the fixed stimuli of its [Window].
///
/// @param populations one finding for each hidden population
public record Checkup(List<Finding> populations) {
    /// The stimuli are the same for every chip of the same input.
    private static final Seed STIMULI = new Seed(0).child("stimuli");

    /// One population's answers.
    ///
    /// @param population its name
    /// @param mean (1) mean goodness over the stimuli, a unit
    /// @param contrast (1) standard deviation over the stimuli, relative to the mean
    /// @param passed whether both lie in the window
    public record Finding(String population, double mean, double contrast, boolean passed) {}

    public Checkup {
        populations = List.copyOf(populations);
    }

    public boolean passed() {
        return populations.stream().allMatch(Finding::passed);
    }

    /// One line for a message: the populations that failed, and by what.
    public String complaint() {
        return String.join(
                "; ",
                populations.stream()
                        .filter(f -> !f.passed())
                        .map(f -> f.population() + ": mean goodness " + (float) f.mean() + " a unit, contrast "
                                + (float) f.contrast())
                        .toList());
    }

    /// Shows `chip` the stimuli, at its own cost.
    static Checkup of(Substrate chip, Window window) {
        int inputs = chip.anatomy().population(ChipDesign.INPUT).size();
        Presentation shown = chip.present(Drive.of(ChipDesign.INPUT, stimuli(window.stimuli(), inputs)));
        List<Finding> findings = new ArrayList<>();
        for (Population population : chip.anatomy().of(Role.HIDDEN)) {
            findings.add(finding(population, shown.activity(population.name(), 0), window));
        }
        return new Checkup(findings);
    }

    private static Finding finding(Population population, float[] activity, Window window) {
        double sum = 0;
        double squares = 0;
        for (float a : activity) {
            sum += a;
            squares += (double) a * a;
        }
        double mean = sum / activity.length;
        double deviation = Math.sqrt(Math.max(0, squares / activity.length - mean * mean));
        double contrast = mean > 0 ? deviation / mean : 0;
        double unit = mean / population.size();
        boolean passed = unit >= window.low() && unit <= window.high() && contrast >= window.contrast();
        return new Finding(population.name(), unit, contrast, passed);
    }

    /// Half of each dark, the rest uniform in [0, 1).
    private static Batch stimuli(int cases, int inputs) {
        return Batch.fill(cases, inputs, into -> {
            Draws.uniforms(STIMULI, 0, into, 0, into.length);
            for (int i = 0; i < into.length; i++) {
                into[i] = Math.max(0, 2 * into[i] - 1);
            }
        });
    }
}
