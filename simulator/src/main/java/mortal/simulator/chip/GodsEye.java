package mortal.simulator.chip;

import java.util.stream.LongStream;
import mortal.devices.neuron.Units;

/// Looks into a settled body.
///
/// @param body not modified
record GodsEye(Body body) implements Glance {

    @Override
    public float[] incoming(String projection, int unit) {
        Crossbars crossbar = body.crossbars[body.projection(projection)];
        float[] weights = new float[crossbar.rows - 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = crossbar.weight(i, unit);
        }
        return weights;
    }

    @Override
    public float bias(String projection, int unit) {
        Crossbars crossbar = body.crossbars[body.projection(projection)];
        return crossbar.weight(crossbar.rows - 1, unit);
    }

    @Override
    public double travel() {
        double way = 0;
        double cells = 0;
        for (Crossbars crossbar : body.crossbars) {
            double mine = crossbar.cells();
            way += mine * (crossbar.travel() / mine);
            cells += mine;
        }
        return way / cells;
    }

    @Override
    public double[] travels(String projection) {
        return body.crossbars[body.projection(projection)].travelled().toArray();
    }

    @Override
    public int wornOut() {
        int worn = 0;
        for (Crossbars crossbar : body.crossbars) {
            worn += crossbar.wornOut();
        }
        return worn;
    }

    @Override
    public Flaws flaws(String projection) {
        return body.crossbars[body.projection(projection)].flaws();
    }

    @Override
    public long[] pulses() {
        LongStream all = LongStream.empty();
        for (Crossbars crossbar : body.crossbars) {
            all = LongStream.concat(all, crossbar.received());
        }
        return all.toArray();
    }

    @Override
    public long pulses(String projection, int from, int unit) {
        return body.crossbars[body.projection(projection)].received(from, unit);
    }

    @Override
    public int deadUnits(String population) {
        Units units = body.neurons[body.bank(population)].units();
        int dead = 0;
        for (int j = 0; j < body.anatomy.population(population).size(); j++) {
            dead += units.dead(j) ? 1 : 0;
        }
        return dead;
    }

    @Override
    public float gain(String population, int unit) {
        return body.neurons[body.bank(population)].units().gain(unit);
    }

    @Override
    public float offset(String population, int unit) {
        return body.neurons[body.bank(population)].units().offset(unit);
    }
}
