package mortal.experiments.mortality;

import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.learning.Readout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.meter.Reading;
import mortal.substrate.Seed;

/// The rungs of copying: what a teacher's cells hold is carried into another chip, better and better.
final class Ladder {
    private final Bench bench;
    private final Chip teacher;
    private final Chip newborn;
    private final Examiner examiner;
    private final Dataset training;

    /// @param training what a read-out is fitted to
    Ladder(Bench bench, Chip teacher, Chip newborn, Examiner examiner, Dataset training) {
        this.bench = bench;
        this.teacher = teacher;
        this.newborn = newborn;
        this.examiner = examiner;
        this.training = training;
    }

    /// Raw, and from there: read-out borrowed and refitted, units matched layer by layer.
    ///
    /// @param softmax fitted to the teacher
    void raw(Readout softmax) {
        Chip raw = newborn.fork("copy");
        Price carried = Price.of(bench.copy(teacher.fork("copy"), raw, Path.CELL));
        examiner.asked(Pair.COPIED, raw, carried);
        examiner.borrowed(Pair.COPIED, softmax, raw, carried);
        examiner.fitted(Pair.COPIED, raw, training, carried);
        Chip matched = raw.fork("match");
        Chip read = teacher.fork("match");
        Price measured = carried;
        int layers = bench.layers(teacher.anatomy());
        for (int k = 1; k <= layers; k++) {
            measured = measured.plus(bench.match(read, matched, k - 1));
            examiner.asked(k == layers ? Pair.MATCHED : Pair.matched(k, layers), matched, measured);
        }
    }

    /// The cells of the first layers alone; above them the chip stays newborn.
    void some() {
        int layers = bench.layers(teacher.anatomy());
        for (int k = 1; k < layers; k++) {
            String way = Pair.first(k, layers);
            Chip some = newborn.fork(way);
            List<Integer> first = IntStream.range(0, k).boxed().toList();
            Price carried = Price.of(bench.copy(teacher.fork(way), some, Path.CELL, first));
            examiner.asked(way, some, carried);
            examiner.fitted(way, some, training, carried);
        }
    }

    /// Every cell read and programmed in operation, units matched, and then a few lessons.
    ///
    /// @param few true labels
    void cells(Course few, Seed seed) {
        Chip cells = newborn.fork("cells");
        Price operated = Price.of(bench.copy(teacher.fork("cells"), cells, Path.OPERATION));
        operated = operated.plus(bench.match(teacher.fork("cells, units"), cells));
        examiner.asked(Pair.CELLS, cells, operated);
        Reading before = cells.reading();
        few.teach(cells, Labelling.book(few.pool()), seed);
        examiner.asked(Pair.FEW, cells, operated.plus(Price.of(cells.reading().minus(before))));
    }

    /// The controls: into itself after a power cycle, into an ideal chip.
    void controls(Chip cycled, Chip twin) {
        Chip again = cycled.fork("copy");
        examiner.asked(Pair.CYCLE, again, Price.of(bench.copy(teacher.fork("cycle"), again, Path.CELL)));
        Chip ideal = twin.fork("copy");
        examiner.asked(Pair.TWIN, ideal, Price.of(bench.copy(teacher.fork("ideal"), ideal, Path.CELL)));
    }
}
