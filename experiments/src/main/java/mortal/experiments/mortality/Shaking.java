package mortal.experiments.mortality;

import mortal.devices.kernel.Kernels;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Probe;
import mortal.simulator.chip.Probe.Path;
import mortal.substrate.Anatomy.Projection;
import mortal.substrate.Seed;

/// Makes a digital model believe that it is another chip of the lot at every second batch: all weights are off by a
/// Gaussian
/// error,
/// and units have the gains and offsets of a die that was drawn for these batches alone. What is learned is learned by
/// the
/// weights without the errors.
final class Shaking {
    /// (batches) that a drawn chip lasts. Chosen: drawing one takes as long as teaching it the batch.
    private static final int EVERY = 2;

    /// Digital numbers are read and set as they are.
    static final Bench DIGITAL = new Bench(0, 0, 1e-9f, 2, 0.02, 64);

    private final Chip model;
    private final double weights;
    private final Lot dies;
    private final Crew crew;
    private final Seed seed;
    private final float[][] errors; // [projection][cell]
    private long batches;
    private long drawn;

    /// @param model a digital chip; modified
    Shaking(Chip model, LotSpread spread, Crew crew, Seed seed) {
        this.model = model;
        this.weights = spread.weights();
        this.crew = crew;
        this.seed = seed;
        // One input is enough where units alone are looked at.
        this.dies = new Lot(
                model.die()
                        .design()
                        .sized(1, model.die().design().hidden())
                        .with(new RectifyingNeuron((float) spread.gains(), (float) spread.offsets(), 0, 0, 0, 1)),
                seed.child("dies"));
        this.errors = new float[model.anatomy().projections().size()][0];
    }

    /// After a batch: another chip from here on, where it is time.
    void again() {
        if (batches++ % EVERY == 0) {
            draw();
        }
    }

    private void draw() {
        Seed batch = seed.child("weights").child(drawn);
        Probe probe = DIGITAL.probe(model);
        for (int l = 0; l < errors.length; l++) {
            Projection projection = model.anatomy().projections().get(l);
            float[] held = probe.read(projection.name(), Path.CELL);
            float[] error = new float[held.length];
            Kernels.best().gaussians(batch.child(l), 0, error, 0, error.length);
            for (int i = 0; i < held.length; i++) {
                error[i] *= (float) weights;
                held[i] += error[i] - (errors[l].length == 0 ? 0 : errors[l][i]);
            }
            probe.program(projection.name(), held, Path.CELL, DIGITAL.tolerance(), DIGITAL.rounds());
            errors[l] = error;
        }
        DIGITAL.match(dies.chip(drawn, crew), model);
        drawn++;
    }

    /// The weights without the errors, in a digital chip that is none but itself.
    ///
    /// @param into newborn; modified
    void still(Chip into) {
        Probe probe = DIGITAL.probe(model);
        Probe writer = DIGITAL.probe(into);
        for (int l = 0; l < errors.length; l++) {
            String name = model.anatomy().projections().get(l).name();
            float[] held = probe.read(name, Path.CELL);
            for (int i = 0; i < errors[l].length; i++) {
                held[i] -= errors[l][i];
            }
            writer.program(name, held, Path.CELL, DIGITAL.tolerance(), DIGITAL.rounds());
        }
    }
}
