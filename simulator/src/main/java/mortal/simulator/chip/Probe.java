package mortal.simulator.chip;

import mortal.devices.kernel.Kernels;
import mortal.devices.synapse.Cells;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.meter.Meter;
import mortal.substrate.Seed;

/// One chip on the bench. Reads and programs its cells one by one, with the instrument's noise, and books time and
/// energy on the chip's own meter. Never given to a learner.
///
/// Cells of a projection are listed row by row, the row of the bias line last: sources + 1 rows × units of the target,
/// whether or not there is a cell from a source to a unit.
public final class Probe {
    /// Most pulses sent to a cell between two looks at it. Chosen: the budget of an update.
    private static final int BURST = PulseTrains.BUDGET;

    /// How a cell is read.
    public enum Path {
        /// Alone, at the probe's own voltage.
        CELL,
        /// In operation: its row driven, its column's current measured.
        OPERATION
    }

    private final Instrument instrument;
    private final Body body;
    private final ChipDesign design;
    private final Seed noise;
    private final Kernels kernels;
    private final Meter meter;
    private final Runnable settle;

    /// @param noise the chip's branch for the bench: a moment's readings are those of the moment
    Probe(
            Instrument instrument,
            Body body,
            ChipDesign design,
            Seed noise,
            Kernels kernels,
            Meter meter,
            Runnable settle) {
        this.instrument = instrument;
        this.body = body;
        this.design = design;
        this.noise = noise;
        this.kernels = kernels;
        this.meter = meter;
        this.settle = settle;
    }

    /// Reads every cell of a projection once.
    ///
    /// @return a new array of (sources + 1) × units of the target; 0 where there is no cell
    public float[] read(String projection, Path path) {
        Crossbars crossbar = crossbar(projection);
        settle.run();
        float[] shown = look(crossbar, path, "read");
        meter.probed(crossbar.cells(), instrument.readNanos(), instrument.readJoules());
        return shown;
    }

    /// Programs every cell of a projection: reads it, sends the pulses that seem to be missing, and looks again, until
    /// the reading is within the tolerance or the rounds are used up. A cell that takes any value is set at once.
    ///
    /// @param targets (1) one a cell; not modified
    /// @param tolerance (1) above 0
    /// @param rounds (1) at least 1
    public Programmed program(String projection, float[] targets, Path path, float tolerance, int rounds) {
        Crossbars crossbar = crossbar(projection);
        demand(crossbar, targets, tolerance, rounds);
        body.rescalings[body.projection(projection)].programmed();
        boolean[] done = crossbar.wired();
        for (int i = 0; i < done.length; i++) {
            done[i] = !done[i];
        }
        float[] error = new float[targets.length];
        long reads = 0;
        long pulses = 0;
        int open = crossbar.cells();
        int round = 0;
        while (round < rounds && open > 0) {
            settle.run();
            float[] seen = look(crossbar, path, "verify");
            meter.probed(open, instrument.readNanos(), instrument.readJoules());
            reads += open;
            for (int i = 0; i < seen.length; i++) {
                error[i] = done[i] ? error[i] : targets[i] - seen[i];
                done[i] |= Math.abs(error[i]) <= tolerance;
            }
            open = open(done);
            round++;
            if (round < rounds && open > 0) {
                pulses += correct(crossbar, targets, error, done);
            }
        }
        return new Programmed(round, reads, pulses, open, rms(error, crossbar.cells()));
    }

    /// Measures every unit of a population at two currents, as often as it takes to know gains to `precision`.
    ///
    /// @param precision (1) standard error of the gains to reach, above 0
    /// @param most (readings) of a unit at a current, at least 2: then it stops at what it has reached
    /// @return what the units answer, trimming included
    public UnitResponse measure(String population, double precision, int most) {
        int bank = body.bank(population);
        return survey(bank, precision, most).trimmed(body.trims[bank]);
    }

    /// Measures every unit of a population and sets its trimming so that all units answer alike.
    ///
    /// @param precision (1) standard error of the gains to reach, above 0
    /// @param most (readings) of a unit at a current, at least 2: then it stops at what it has reached
    public Calibrated calibrate(String population, double precision, int most) {
        return match(population, UnitResponse.alike(body.neurons[body.bank(population)].size()), precision, most);
    }

    /// Measures every unit of a population and sets its trimming so that each answers as its counterpart does: another
    /// chip's, which was measured too.
    ///
    /// @param target one a unit
    /// @param precision (1) standard error of the gains to reach, above 0
    /// @param most (readings) of a unit at a current, at least 2: then it stops at what it has reached
    public Calibrated match(String population, UnitResponse target, double precision, int most) {
        int bank = body.bank(population);
        if (target.units() != body.neurons[bank].size()) {
            throw new IllegalArgumentException("match: got " + target.units() + " units for population '" + population
                    + "' of " + body.neurons[bank].size());
        }
        UnitSurvey survey = survey(bank, precision, most);
        body.trims[bank].set(survey.trimGains(target), survey.trimOffsets(target));
        return survey.calibration();
    }

    private UnitSurvey survey(int bank, double precision, int most) {
        if (!(precision > 0) || most < 2) {
            throw new IllegalArgumentException(
                    "calibrate: precision " + precision + " and " + most + " readings, must be above 0 and at least 2");
        }
        settle.run();
        Seed event = noise.child("calibrate").child(meter.nanos());
        UnitSurvey survey = UnitSurvey.of(body.neurons[bank], event, precision, most);
        long looks = 2L * survey.repeats() * body.neurons[bank].size();
        meter.probed(looks, design.electrical().settleNanos() + instrument.readNanos(), instrument.readJoules());
        return survey;
    }

    private Crossbars crossbar(String projection) {
        return body.crossbars[body.projection(projection)];
    }

    private static void demand(Crossbars crossbar, float[] targets, float tolerance, int rounds) {
        int cells = crossbar.rows * crossbar.columns;
        if (targets.length != cells) {
            throw new IllegalArgumentException("program: got " + targets.length + " targets for " + cells + " cells");
        }
        Fit.finite("program: target", targets);
        if (!(tolerance > 0) || rounds < 1) {
            throw new IllegalArgumentException(
                    "program: tolerance " + tolerance + " and " + rounds + " rounds, must be above 0 and at least 1");
        }
    }

    /// One reading of every cell now; what it costs is the caller's to book.
    private float[] look(Crossbars crossbar, Path path, String purpose) {
        float[] shown = new float[crossbar.rows * crossbar.columns];
        if (instrument.readNoise() > 0) {
            kernels.gaussians(noise.child(purpose).child(meter.nanos()), 0, shown, 0, shown.length);
        }
        float[] weights = crossbar.each(path == Path.CELL ? Cells::probed : Cells::weights);
        boolean[] wired = crossbar.wired();
        for (int i = 0; i < shown.length; i++) {
            shown[i] = wired[i] ? instrument.shows(weights[i], shown[i]) : 0;
        }
        return shown;
    }

    private long correct(Crossbars crossbar, float[] targets, float[] error, boolean[] done) {
        float step = design.synapse().step();
        Seed event = noise.child("program").child(meter.nanos());
        long made = 0;
        for (int p = 0; p < crossbar.panels(); p++) {
            if (step > 0) {
                float[] wanted = crossbar.spread(p, error, done);
                for (int i = 0; i < wanted.length; i++) {
                    wanted[i] = Math.clamp((float) Math.rint(wanted[i] / step), -BURST, BURST);
                }
                made += crossbar.send(p, wanted, meter.nanos(), event);
            } else {
                made += crossbar.set(p, targets, done);
            }
        }
        meter.programmed(made);
        return made;
    }

    private static int open(boolean[] done) {
        int open = 0;
        for (boolean d : done) {
            open += d ? 0 : 1;
        }
        return open;
    }

    private static double rms(float[] error, int cells) {
        double squares = 0;
        for (float e : error) {
            squares += (double) e * e;
        }
        return Math.sqrt(squares / Math.max(1, cells));
    }
}
