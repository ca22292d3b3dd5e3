package mortal.experiments.mortality.lifetimes;

import mortal.simulator.chip.Chip;

/// A chip of a population.
final class Resident {
    final int number; // in its place, the founder being 0
    final Chip chip;
    final double born; // (years)
    final double through; // (years) when its schooling is over
    private double dies; // (years)
    private boolean followed;

    Resident(int number, Chip chip, double born, double through, double dies) {
        this.number = number;
        this.chip = chip;
        this.born = born;
        this.through = through;
        this.dies = dies;
    }

    boolean alive(double now) {
        return now >= born && now < dies;
    }

    /// Whether it can teach.
    boolean grown(double now) {
        return alive(now) && now >= through;
    }

    /// Takes the chip to a moment.
    void rest(double now) {
        Clock.until(chip, (now - born) * Clock.YEAR);
    }

    /// Its body gave out before its time.
    void end(double now) {
        dies = Math.min(dies, now);
    }

    /// Whether it has no successor yet; from now on it has one.
    boolean follow() {
        boolean first = !followed;
        followed = true;
        return first;
    }

    double dies() {
        return dies;
    }
}
