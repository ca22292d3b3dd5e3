package mortal.experiments.rival;

import java.util.Arrays;
import java.util.List;
import mortal.devices.kernel.Rows;
import mortal.devices.neuron.Sensor;
import mortal.experiments.rival.Backprop.Model;
import mortal.learning.readout.SoftmaxReadout;
import mortal.learning.rival.Credit;
import mortal.learning.rival.Mistake;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Glance;
import mortal.simulator.chip.Instrument;
import mortal.simulator.chip.Probe;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Batch;
import mortal.substrate.StateVisitor;
import mortal.substrate.Substrate;

/// Takes an error back through a model of the chip. With x_l what population l sends on, y_l what its units do and n
/// their number:
///
///     g_l = S_l e + W_{l+1} δ_{l+1}                      (S_l where the softmax reads the population)
///     δ_l = f′ ⊙ (g_l − x_l (x_l · g_l) / n) / rms(y_l),   f′ = gain where x_l > 0, else 0;  post_l = −δ_l
///
/// The root mean square is what the population's sensor of squares says; with another sensor it is taken as 1, which
/// changes no direction within a case and layer.
final class ModelledCredit implements Credit {
    private final Backprop rule;
    private final List<Population> hidden;
    private final ModelledCells[] cells; // [projection]
    private final float[][] gains; // [hidden population][unit]
    private long lessons;

    ModelledCredit(Backprop rule, Anatomy anatomy) {
        this.rule = rule;
        this.hidden = anatomy.of(Anatomy.Role.HIDDEN);
        this.cells = new ModelledCells[hidden.size()];
        this.gains = new float[hidden.size()][];
        for (int l = 0; l < cells.length; l++) {
            Anatomy.Projection projection = anatomy.projections().get(l);
            cells[l] = new ModelledCells(
                    projection,
                    anatomy.population(projection.from()).size(),
                    hidden.get(l).size());
            gains[l] = new float[hidden.get(l).size()];
            Arrays.fill(gains[l], 1);
        }
    }

    private static Chip bench(Substrate chip) {
        if (chip instanceof Chip real) {
            return real;
        }
        throw new IllegalArgumentException("backprop looks at single cells and needs a chip that can go on the bench");
    }

    @Override
    public void begin(Substrate chip) {
        Chip real = bench(chip);
        boolean due = rule.model() == Model.FITTED && lessons % rule.every() == 0;
        if (due) {
            look(real.probe(instrument(rule.readNoise())));
        } else if (rule.model() == Model.NOMINAL && lessons == 0) {
            look(real.probe(Instrument.perfect()));
        }
        for (ModelledCells modelled : cells) {
            modelled.of(real.die().design().synapse());
        }
        lessons++;
    }

    private static Instrument instrument(float readNoise) {
        Instrument good = new Instrument();
        return new Instrument(readNoise, good.bits(), good.range(), good.readNanos(), good.readJoules());
    }

    private void look(Probe probe) {
        for (ModelledCells modelled : cells) {
            modelled.set(probe.read(modelled.projection().name(), Probe.Path.OPERATION));
        }
    }

    /// All there is to know, for nothing.
    private void see(Chip chip) {
        look(chip.probe(Instrument.perfect()));
        Glance glance = chip.glance();
        for (int l = 0; l < gains.length; l++) {
            for (int j = 0; j < gains[l].length; j++) {
                gains[l][j] = glance.gain(hidden.get(l).name(), j);
            }
        }
    }

    @Override
    public List<Batch> posts(Mistake mistake, Substrate chip, SoftmaxReadout softmax) {
        if (rule.model() == Model.TWIN) {
            see(bench(chip));
        }
        boolean squares = bench(chip).die().design().sensor().form() == Sensor.Form.SQUARES;
        Batch read = softmax.back(mistake.error());
        Batch[] posts = new Batch[hidden.size()];
        int unread = read.size();
        for (int l = posts.length - 1; l >= 0; l--) {
            Population layer = hidden.get(l);
            boolean answers = softmax.layers().contains(layer.name());
            unread -= answers ? layer.size() : 0;
            float[] g = answers ? part(read, unread, layer.size()) : new float[read.cases() * layer.size()];
            if (l + 1 < posts.length) {
                cells[l + 1].back(posts[l + 1], g);
            }
            float[] sums = squares ? mistake.pass().shown().activity(layer.name(), 0) : new float[0];
            posts[l] = post(g, mistake.pass().units(layer.name()), sums, gains[l]);
        }
        return List.of(posts);
    }

    /// −S_l e of the units of one population, which begin at `first` of all that are read.
    private static float[] part(Batch read, int first, int size) {
        float[] g = new float[read.cases() * size];
        for (int c = 0; c < read.cases(); c++) {
            for (int j = 0; j < size; j++) {
                g[c * size + j] = -read.at(c, first + j);
            }
        }
        return g;
    }

    /// Back through normalisation and rectifiers: all is linear, so signs may stay turned.
    ///
    /// @param g −∂E/∂x, cases × units; not modified
    /// @param sums Σy² of each case; none if nobody knows
    private static Batch post(float[] g, Batch x, float[] sums, float[] gain) {
        int size = x.size();
        return Batch.fill(x.cases(), size, into -> {
            for (int c = 0; c < x.cases(); c++) {
                float along = 0;
                for (int j = 0; j < size; j++) {
                    along = Math.fma(x.at(c, j), g[c * size + j], along);
                }
                float rms = sums.length == 0 ? 1 : (float) Math.sqrt(Math.max(0, sums[c] / size));
                for (int j = 0; j < size; j++) {
                    boolean active = x.at(c, j) > 0 && rms > 0;
                    float across = Math.fma(-along / size, x.at(c, j), g[c * size + j]);
                    into[c * size + j] = active ? gain[j] * across / rms : 0;
                }
            }
        });
    }

    @Override
    public void acted(Mistake mistake, List<Batch> pulsed, float gate) {
        if (rule.model() == Model.TWIN) {
            return;
        }
        for (int l = 0; l < cells.length; l++) {
            Batch before = l == 0
                    ? normalised(mistake.lesson().inputs())
                    : mistake.pass().units(hidden.get(l - 1).name());
            cells[l].act(before, pulsed.get(l), gate);
        }
    }

    /// What the chip makes of its inputs, as the host knows without a look: a root mean square of 1.
    private static Batch normalised(Batch inputs) {
        int size = inputs.size();
        return Batch.fill(inputs.cases(), size, into -> {
            inputs.copyTo(0, inputs.cases(), into, 0, size);
            float[] squares = new float[inputs.cases()];
            Rows.sumsOfSquares(squares.length, size, into, 0, size, squares, 0);
            Rows.normalise(squares.length, size, into, 0, size, squares, 0, into, 0, size);
        });
    }

    @Override
    public void visit(StateVisitor visitor) {
        lessons = visitor.number("lessons", lessons);
        for (int l = 0; l < cells.length; l++) {
            cells[l].visit(visitor.within("cells" + l));
        }
    }
}
