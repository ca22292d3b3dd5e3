package mortal.experiments.mortality.fleet;

import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Flaws;
import mortal.simulator.chip.Glance;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Anatomy.Projection;
import mortal.substrate.Anatomy.Role;

/// What a god's eye sees of a chip's body, over all its units and cells.
///
/// @param gainMean (1) of the units' gains
/// @param gainSpread (1) their standard deviation
/// @param offsetMean (RMS activity) of the units' offsets
/// @param offsetSpread (RMS activity) their standard deviation
/// @param stuck (1) share of cells that never move
/// @param open (1) share of cells without a wire
/// @param readSpread (1) standard deviation of the logarithm of cells' hidden read gains, mean over cells
/// @param dead (1) share of units whose answer does not depend on their input
public record BodyFacts(
        double gainMean,
        double gainSpread,
        double offsetMean,
        double offsetSpread,
        double stuck,
        double open,
        double readSpread,
        double dead) {

    public static BodyFacts of(Chip chip) {
        Glance glance = chip.glance();
        Anatomy anatomy = chip.anatomy();
        Moments gains = new Moments();
        Moments offsets = new Moments();
        double dead = 0;
        for (Population population : anatomy.of(Role.HIDDEN)) {
            dead += glance.deadUnits(population.name());
            for (int unit = 0; unit < population.size(); unit++) {
                gains.add(glance.gain(population.name(), unit));
                offsets.add(glance.offset(population.name(), unit));
            }
        }
        double cells = 0;
        double stuck = 0;
        double open = 0;
        double spread = 0;
        for (Projection projection : anatomy.projections()) {
            Flaws flaws = glance.flaws(projection.name());
            cells += flaws.cells();
            stuck += flaws.stuck();
            open += flaws.open();
            spread += flaws.cells() * flaws.readSpread();
        }
        return new BodyFacts(
                gains.mean(),
                gains.spread(),
                offsets.mean(),
                offsets.spread(),
                stuck / cells,
                open / cells,
                spread / cells,
                dead / gains.count);
    }

    private static final class Moments {
        private int count;
        private double sum;
        private double squares;

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        double mean() {
            return sum / count;
        }

        double spread() {
            return Math.sqrt(Math.max(0, squares / count - mean() * mean()));
        }
    }
}
