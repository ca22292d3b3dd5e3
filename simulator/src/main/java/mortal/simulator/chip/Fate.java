package mortal.simulator.chip;

import mortal.devices.Climate;
import mortal.simulator.design.Environment;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// What befalls one life: its environment, what somebody did to it on top, and whether it is over.
final class Fate implements Stateful {
    private final Environment environment;
    private final Seed life;
    private double heat; // (K) above the environment
    private double supply = 1; // (1) times the environment's
    private double burst; // (1) added to what all units see
    private long burstEnds; // (ns)
    private boolean dead;

    Fate(Environment environment, Seed life) {
        this.environment = environment;
        this.life = life;
    }

    Fate fork() {
        Fate fork = new Fate(environment, life);
        fork.heat = heat;
        fork.supply = supply;
        fork.burst = burst;
        fork.burstEnds = burstEnds;
        fork.dead = dead;
        return fork;
    }

    Climate at(long nanos) {
        Climate climate = environment.at(nanos, life);
        float common = climate.common() + (nanos < burstEnds ? (float) burst : 0);
        return new Climate(climate.kelvin() + heat, climate.supply() * supply, common);
    }

    void heat(double kelvin) {
        if (!(environment.at(0, life).kelvin() + kelvin > 0)) {
            throw new IllegalArgumentException("heat by " + kelvin + " K leaves a chip below 0 K");
        }
        heat = kelvin;
    }

    void supply(double share) {
        if (!(share >= 0)) {
            throw new IllegalArgumentException("supply = " + share + ", must be at least 0");
        }
        supply = share;
    }

    void burst(float strength, long ends) {
        burst = strength;
        burstEnds = ends;
    }

    void die() {
        dead = true;
    }

    boolean dead() {
        return dead;
    }

    @Override
    public void visit(StateVisitor visitor) {
        heat = visitor.number("heat", heat);
        supply = visitor.number("supply", supply);
        burst = visitor.number("burst", burst);
        burstEnds = visitor.number("burstEnds", burstEnds);
        dead = visitor.number("dead", dead ? 1L : 0L) != 0;
    }
}
