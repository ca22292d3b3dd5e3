package mortal.experiments.mortality;

import java.util.List;
import java.util.stream.IntStream;
import mortal.devices.Checks;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Instrument;
import mortal.simulator.chip.Probe;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.chip.UnitResponse;
import mortal.simulator.meter.Reading;
import mortal.substrate.Anatomy;

/// How weights are carried from chip to chip. What is done costs both chips' time and energy; the bench's own hands
/// cost
/// nothing.
///
/// @param readNoise (1) of a reading of a cell, in units of the weight
/// @param bits (1) of the instrument over ± 2; 0 for continuous
/// @param tolerance (1) within which a cell counts as programmed
/// @param rounds (1) of reading and pulsing, at most
/// @param precision (1) to which units' gains are measured
/// @param readings (readings) of a unit at a current, at most
public record Bench(float readNoise, int bits, float tolerance, int rounds, double precision, int readings) {
    private static final int MOST_BITS = 24; // what an instrument can have
    private static final Instrument USUAL = new Instrument();

    public Bench {
        Checks.atLeast("bench.readNoise", readNoise, 0);
        Checks.above("bench.tolerance", tolerance, 0);
        Checks.above("bench.precision", precision, 0);
        if (bits < 0 || bits > MOST_BITS || rounds < 1 || readings < 2) {
            throw new IllegalArgumentException("bench.bits = " + bits + ", bench.rounds = " + rounds
                    + ", bench.readings = " + readings + ", must be 0 to " + MOST_BITS + ", at least 1 and at least 2");
        }
    }

    /// A good bench: [Instrument]'s own noise and bits, cells to twice the noise of a reading, gains to 2 %. Chosen.
    public Bench() {
        this(USUAL.readNoise(), USUAL.bits(), 0.02f, 40, 0.02, 4096);
    }

    /// What copying cost.
    ///
    /// @param from on the chip that was read
    /// @param to on the chip that was programmed
    public record Bill(Reading from, Reading to) {
        public double joules() {
            return from.joules() + to.joules();
        }

        /// (s) of simulated time, one after the other.
        public double seconds() {
            return (from.nanos() + to.nanos()) / 1e9;
        }
    }

    private Instrument instrument() {
        return new Instrument(readNoise, bits, USUAL.range(), USUAL.readNanos(), USUAL.readJoules());
    }

    /// Reads the projections `layers` of one chip, cell by cell, and programs them into another.
    ///
    /// @param path how both are read: alone, or in operation, which is a calibration of each cell
    /// @param layers numbers of projections, from 0
    public Bill copy(Chip from, Chip to, Path path, List<Integer> layers) {
        Reading before = from.reading();
        Reading until = to.reading();
        Probe reader = from.probe(instrument());
        Probe writer = to.probe(instrument());
        for (int l : layers) {
            String name = from.anatomy().projections().get(l).name();
            writer.program(name, reader.read(name, path), path, tolerance, rounds);
        }
        return new Bill(from.reading().minus(before), to.reading().minus(until));
    }

    /// Copies every projection.
    public Bill copy(Chip from, Chip to, Path path) {
        return copy(
                from,
                to,
                path,
                IntStream.range(0, from.anatomy().projections().size()).boxed().toList());
    }

    /// Reads both chips, and gives each the other's cells.
    ///
    /// @param trimmed whether the units of each are also trimmed to answer as the other's did
    public Bill swap(Chip one, Chip two, Path path, boolean trimmed) {
        Reading before = one.reading();
        Reading until = two.reading();
        Probe first = one.probe(instrument());
        Probe second = two.probe(instrument());
        if (trimmed) {
            for (Anatomy.Population population : one.anatomy().of(Anatomy.Role.HIDDEN)) {
                UnitResponse its = first.measure(population.name(), precision, readings);
                UnitResponse others = second.measure(population.name(), precision, readings);
                first.match(population.name(), others, precision, readings);
                second.match(population.name(), its, precision, readings);
            }
        }
        for (Anatomy.Projection projection : one.anatomy().projections()) {
            String name = projection.name();
            float[] its = first.read(name, path);
            float[] others = second.read(name, path);
            first.program(name, others, path, tolerance, rounds);
            second.program(name, its, path, tolerance, rounds);
        }
        return new Bill(one.reading().minus(before), two.reading().minus(until));
    }

    /// Measures all units of both chips and trims those of one to answer as the other's.
    public Bill match(Chip from, Chip to) {
        Reading before = from.reading();
        Reading until = to.reading();
        for (int layer = 0; layer < layers(from.anatomy()); layer++) {
            match(from, to, layer);
        }
        return new Bill(from.reading().minus(before), to.reading().minus(until));
    }

    /// The same of one hidden population alone.
    ///
    /// @param layer its number, from 0
    public Bill match(Chip from, Chip to, int layer) {
        Reading before = from.reading();
        Reading until = to.reading();
        String name = from.anatomy().of(Anatomy.Role.HIDDEN).get(layer).name();
        UnitResponse target = from.probe(instrument()).measure(name, precision, readings);
        to.probe(instrument()).match(name, target, precision, readings);
        return new Bill(from.reading().minus(before), to.reading().minus(until));
    }

    /// Sets a chip on this bench.
    Probe probe(Chip chip) {
        return chip.probe(instrument());
    }

    /// (layers) of a chip, each a hidden population with the projection that drives it.
    int layers(Anatomy anatomy) {
        return anatomy.of(Anatomy.Role.HIDDEN).size();
    }
}
