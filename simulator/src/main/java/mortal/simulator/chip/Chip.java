package mortal.simulator.chip;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mortal.devices.Climate;
import mortal.devices.kernel.Kernels;
import mortal.devices.neuron.Neurons;
import mortal.devices.synapse.Cells;
import mortal.devices.synapse.Tally;
import mortal.devices.tile.Work;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.meter.Meter;
import mortal.simulator.meter.Reading;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;
import mortal.substrate.Substrate;

/// One life of a die.
///
/// Conductances and transfer curves are sampled at the start of a presentation and stand still until it ends. Cases are
/// numbered through the chip's life and a case's noise belongs to its number, so a batch is the same to the bit as its
/// cases one by one, but for the time that transfer curves walk between those.
///
/// Not thread-safe; its own work is shared by a [Crew].
public final class Chip implements Substrate, Stateful {
    private final Die die;
    private final Seed life;
    private final Seed noise;
    private final Crew crew;
    private final Kernels kernels;
    private final Anatomy anatomy;
    private final Body body;
    private final Workplace[] workplaces; // [lane]
    private final Meter meter;
    private final Fate fate;
    private long presented;
    private long consolidated;

    Chip(Die die, Seed life, Crew crew, Kernels kernels) {
        this(
                die,
                life,
                life.child("noise"),
                crew,
                kernels,
                new Body(die.design(), die.seed(), life, kernels),
                new Meter(die.design().electrical(), 0),
                new Fate(die.design().environment(), life.child("environment")));
    }

    private Chip(Die die, Seed life, Seed noise, Crew crew, Kernels kernels, Body body, Meter meter, Fate fate) {
        this.die = die;
        this.life = life;
        this.noise = noise;
        this.crew = crew;
        this.kernels = kernels;
        this.body = body;
        this.anatomy = body.anatomy;
        this.meter = meter;
        this.fate = fate;
        int most =
                anatomy.populations().stream().mapToInt(Population::size).max().orElse(0) + 1;
        this.workplaces = IntStream.range(0, crew.threads())
                .mapToObj(lane -> new Workplace(most, die.design().tiles(), kernels))
                .toArray(Workplace[]::new);
    }

    /// The same chip at this moment, with noise and a meter of its own, whose time stands where this one's does. What
    /// is done to it is not done to this one: for evaluating, drawing, rewinding and branching. Marks not yet acted on
    /// stay behind.
    ///
    /// @param name of the branch: the same name from the same state gives the same bits
    public Chip fork(String name) {
        return new Chip(
                die,
                life,
                noise.child("fork").child(name),
                crew,
                kernels,
                body.fork(),
                new Meter(die.design().electrical(), meter.nanos()),
                fate.fork());
    }

    public Die die() {
        return die;
    }

    /// Where the noise of this life comes from.
    public Seed life() {
        return life;
    }

    public Reading reading() {
        return meter.reading();
    }

    @Override
    public Anatomy anatomy() {
        return anatomy;
    }

    @Override
    public Presentation present(Drive drive) {
        Fit.drive(anatomy, drive);
        Shown shown = new Shown(
                this,
                anatomy,
                meter,
                body.neurons,
                drive.cases(),
                drive.frames().size());
        settle();
        for (int s = 0; s < shown.steps; s++) {
            Drive.Frame frame = drive.frames().get(s);
            int step = s;
            int chunks = Math.clamp(shown.cases / Sweep.CASES, 1, crew.threads());
            Sweep sweep = new Sweep(body, noise, shown, step, frame, presented, fate.dead());
            Work[] work = new Work[chunks];
            crew.run(chunks, (lane, chunk) -> {
                int from = Sweep.border(shown.cases, chunk, chunks);
                work[chunk] = sweep.over(from, Sweep.border(shown.cases, chunk + 1, chunks), workplaces[lane].reader);
            });
            Work sum = Arrays.stream(work).reduce(Work.NONE, Work::plus);
            meter.converted(sum.rows(), sum.columns());
            sense(shown, step);
            presented += shown.cases;
        }
        return shown;
    }

    private void settle() {
        body.settle(meter.nanos(), climate(), crew);
    }

    /// The sensors report, units age, and what the presentation cost is booked.
    private void sense(Shown shown, int step) {
        List<Population> populations = anatomy.populations();
        // Where there are tiles, their own converters drive the rows.
        boolean plain = Crossbar.plain(die.design().tiles());
        meter.clamped(shown.cases, plain ? populations.getFirst().size() : 0);
        for (int p = 0; p < populations.size(); p++) {
            int size = populations.get(p).size();
            if (p > 0) {
                body.crossbars[p - 1].patches.forEach(
                        part -> meter.driven(shown.cases, part.crossbar.rows, part.crossbar.columns));
                meter.settled(shown.cases, size);
                float[] y = shown.y[p][step];
                body.sensors[p - 1].read(shown.cases, y, Layout.stride(size), shown.readings[p][step]);
                long nanos = Math.round(die.design().electrical().settleNanos());
                body.neurons[p - 1].units().serve(shown.cases, y, Layout.stride(size), nanos, climate());
            }
            Fit.activity(die, populations.get(p).name(), shown.readings[p][step], presented);
        }
    }

    @Override
    public void reinforce(Presentation presentation, Push push) {
        Shown shown = mine(presentation);
        int p = shown.index(push.population(), push.step());
        if (p == 0 || push.cases() != shown.cases) {
            throw new IllegalArgumentException("Push: " + push.cases() + " strengths for population '"
                    + push.population() + "'; must be " + shown.cases + " for a population that is driven");
        }
        float[] strength = Fit.strengths(push);
        Neurons bank = body.neurons[p - 1];
        float[] lift = new float[0];
        if (push.balance() != 0) {
            bank.remember(shown.cases, shown.y[p][push.step()], Layout.stride(bank.size()));
            lift = new float[bank.size()];
            bank.shortfall(lift);
            for (int j = 0; j < lift.length; j++) {
                lift[j] *= push.balance();
            }
        }
        int stride = Layout.stride(bank.size());
        float[] slopes = body.sensors[p - 1].slopes(shown.cases, shown.y[p][push.step()], stride);
        mark(p - 1, shown, push.step(), slopes, stride, strength, lift);
    }

    @Override
    public void pulse(Presentation presentation, String projection, int step, Batch post) {
        Shown shown = mine(presentation);
        int l = body.projection(projection);
        int columns = body.crossbars[l].columns;
        if (post.cases() != shown.cases || post.size() != columns) {
            throw new IllegalArgumentException(
                    "pulse: got " + post + ", projection '" + projection + "' needs " + shown.cases + " × " + columns);
        }
        shown.index(anatomy.populations().getFirst().name(), step);
        float[] behind = new float[shown.cases * columns];
        post.copyTo(0, shown.cases, behind, 0, columns);
        Fit.finite("pulse", behind);
        float[] strength = new float[shown.cases];
        Arrays.fill(strength, 1);
        mark(l, shown, step, behind, columns, strength, new float[0]);
    }

    private void mark(int l, Shown shown, int step, float[] behind, int behindStride, float[] strength, float[] lift) {
        Crossbars crossbar = body.crossbars[l];
        Mark mark = Mark.of(
                shown.cases, shown.x[l][step], Layout.stride(crossbar.rows - 1), behind, behindStride, strength, lift);
        int held = crossbar.marks().stream().mapToInt(m -> m.cases).sum();
        if (held > anatomy.holds() - mark.cases) {
            throw new IllegalArgumentException(
                    "projection '" + anatomy.projections().get(l).name() + "' holds " + anatomy.holds()
                            + " cases; it has " + held + " and got " + mark.cases + " more; consolidate in between");
        }
        if (die.design().wiring().taught(l + 1)) {
            crossbar.mark(mark);
        }
    }

    private Shown mine(Presentation presentation) {
        if (presentation instanceof Shown shown && shown.chip == this) {
            return shown;
        }
        throw new IllegalArgumentException("a presentation can only be marked on the chip that was shown it");
    }

    @Override
    public void consolidate(float gate) {
        Fit.finite("gate", gate);
        for (int l = 0; l < body.crossbars.length; l++) {
            Crossbars crossbar = body.crossbars[l];
            Seed event = noise.child("write", l).child(consolidated);
            if (!die.design().wiring().taught(l + 1)) {
                continue; // nothing is wired that could write
            }
            if (die.design().pulses().caseByCase()) {
                pulse(crossbar, gate, event);
            } else {
                act(crossbar, gate, event);
            }
            if (!crossbar.marks().isEmpty()) {
                body.rescalings[l].taught();
            }
            crossbar.forget();
        }
        tally();
        consolidated++;
    }

    /// Case by case with trains of pulses, or with what they give each cell.
    private void pulse(Crossbars crossbar, float gate, Seed event) {
        boolean mean = die.design().pulses() == ChipDesign.Pulses.MEAN;
        List<List<Coincidences>> trains = crossbar.trains(gate, mean, event);
        long[] made = new long[crossbar.panels()];
        crew.run(
                made.length,
                (lane, panel) -> made[panel] = crossbar.pulse(panel, trains, meter.nanos(), event, workplaces[lane]));
        meter.pulsed(
                Arrays.stream(made).sum(),
                trains.stream().mapToLong(Chip::slots).max().orElse(0));
    }

    /// (slots) of one crossbar's trains, one after another; those of other locations take place meanwhile.
    private static long slots(List<Coincidences> trains) {
        return trains.stream().mapToLong(Coincidences::slots).sum();
    }

    /// Books what cells did beside taking pulses.
    private void tally() {
        long reads = 0;
        long sums = 0;
        for (Workplace workplace : workplaces) {
            Tally tally = workplace.scratch.tally();
            reads += tally.reads();
            sums += tally.sums();
            tally.clear();
        }
        meter.tallied(reads, sums);
    }

    /// All cases at once, every cell on its own.
    private void act(Crossbars crossbar, float gate, Seed event) {
        int cases = crossbar.marks().stream().mapToInt(m -> m.cases).sum();
        long now = meter.nanos();
        Cells.Rounding rounding = die.design().pulses() == ChipDesign.Pulses.DETERMINISTIC
                ? Cells.Rounding.NEAREST
                : Cells.Rounding.RANDOM;
        crew.run(crossbar.preparations(), (lane, piece) -> crossbar.prepare(piece));
        long[] made = new long[crossbar.panels()];
        crew.run(
                made.length,
                (lane, panel) ->
                        made[panel] = crossbar.consolidate(panel, now, gate, rounding, event, workplaces[lane]));
        crossbar.patches.forEach(p -> meter.charged(cases, p.crossbar.rows, p.crossbar.columns));
        meter.pulsed(Arrays.stream(made).sum(), crossbar.height());
    }

    @Override
    public void rest(long nanos) {
        Upkeep upkeep = upkeep();
        boolean due = upkeep.due(nanos) && !dead();
        if (due) {
            upkeep.keep();
        }
        meter.pass(nanos);
        for (Neurons bank : body.neurons) {
            bank.units().idle(nanos, climate());
        }
        if (due) {
            upkeep.restore();
        }
    }

    private Upkeep upkeep() {
        return new Upkeep(body, die.design(), noise, meter, workplaces[0].reader, this::settle);
    }

    /// Drift compensation on demand, where the design has it: outputs come back to the size they had when this or a
    /// long rest last read the cells; if they were taught since, they are read to be kept at what they are. At the
    /// chip's own cost.
    public void compensate() {
        Upkeep upkeep = upkeep();
        if (upkeep.on() && !dead()) {
            upkeep.restore();
            upkeep.keep();
        }
    }

    /// What surrounds the chip now.
    public Climate climate() {
        return fate.at(meter.nanos());
    }

    /// From now on the chip is warmer than its environment.
    ///
    /// @param kelvin (K) by how much; below 0 to cool, 0 to end it
    public void heat(double kelvin) {
        fate.heat(kelvin);
    }

    /// From now on the supply is this share of what the environment gives.
    ///
    /// @param share (1) at least 0
    public void supply(double share) {
        fate.supply(share);
    }

    /// An electromagnetic burst: for a while every unit's input is off by as much.
    ///
    /// @param strength (1) in units of the RMS activity, any sign
    /// @param nanos (ns) how long, at least 0
    public void burst(float strength, long nanos) {
        Fit.finite("burst", strength);
        Fit.duration("burst", nanos);
        fate.burst(strength, Math.addExact(meter.nanos(), nanos));
    }

    /// Ends this life. A dead chip still answers, but its input no longer reaches it.
    public void kill() {
        fate.die();
    }

    public boolean dead() {
        return fate.dead();
    }

    /// Shows the chip the fixed stimuli of its window, at its own cost; a chip that fails is dead from then on.
    public Checkup checkup() {
        Checkup checkup = Checkup.of(this, die.design().window());
        if (!checkup.passed()) {
            fate.die();
        }
        return checkup;
    }

    /// Sets this chip on the bench: what is done there costs it time and energy.
    public Probe probe(Instrument instrument) {
        return new Probe(instrument, body, die.design(), noise.child("probe"), kernels, meter, this::settle);
    }

    /// A god's-eye view of the chip as it stands.
    public Glance glance() {
        settle();
        return new GodsEye(body);
    }

    @Override
    public void visit(StateVisitor visitor) {
        presented = visitor.number("presented", presented);
        consolidated = visitor.number("consolidated", consolidated);
        meter.visit(visitor.within("meter"));
        fate.visit(visitor.within("fate"));
        body.visit(visitor);
    }
}
