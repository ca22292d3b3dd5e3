package mortal.simulator.chip;

/// Looks into a settled body.
///
/// @param body not modified
record GodsEye(Body body) implements Glance {

    @Override
    public float[] incoming(String projection, int unit) {
        Crossbar crossbar = body.crossbars[body.projection(projection)];
        float[] weights = new float[crossbar.rows - 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = crossbar.weight(i, unit);
        }
        return weights;
    }

    @Override
    public double travel() {
        double way = 0;
        double cells = 0;
        for (Crossbar crossbar : body.crossbars) {
            double mine = (double) crossbar.rows * crossbar.columns;
            way += mine * crossbar.meanTravel();
            cells += mine;
        }
        return way / cells;
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
