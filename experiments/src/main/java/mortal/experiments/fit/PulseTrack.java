package mortal.experiments.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mortal.substrate.InputException;

/// The rows of one device as they come, cut into cycles.
///
/// A row with pulse 0 begins anew, with what is read before the first pulse. So does pulse 1 of the direction that was
/// there already: nobody read what that pulse began with, and its reading is the beginning. A change of direction goes
/// on
/// from the last reading; its pulses count on, or again from 1. In between no pulse may be missing.
final class PulseTrack {
    /// Fewer pulses than this (pulses) say nothing about a law's form; chosen.
    static final int LEAST_PULSES = 16;

    private final String name;
    private final int line;
    private final List<PulseData.Cycle> cycles = new ArrayList<>();
    private final List<Double> readings = new ArrayList<>();
    private final List<Boolean> rising = new ArrayList<>();
    private int last = -1;
    private boolean lastUp;

    /// One row of the file.
    ///
    /// @param where file and line
    record Row(String where, int pulse, boolean up, double reading) {}

    PulseTrack(String name, int line) {
        this.name = name;
        this.line = line;
    }

    void add(Row row) {
        boolean first = last < 0;
        boolean turned = !first && row.up() != lastUp;
        boolean next = !first && (row.pulse() == last + 1 || (turned && row.pulse() == 1));
        if (first || row.pulse() == 0 || (!next && !turned && row.pulse() == 1 && last > 1)) {
            close();
            readings.add(row.reading());
        } else if (next) {
            if (turned && !rising.isEmpty() && row.up() == rising.getFirst()) {
                double start = readings.getLast();
                close();
                readings.add(start);
            }
            rising.add(row.up());
            readings.add(row.reading());
        } else {
            throw new InputException(
                    row.where() + ": device " + name + ", pulse = " + row.pulse() + " after " + last + ", must be "
                            + (last + 1) + (turned ? " or 1" : "") + " (every pulse is read), or 0 to begin anew");
        }
        last = row.pulse();
        lastUp = row.up();
    }

    private void close() {
        if (!rising.isEmpty()) {
            cycles.add(new PulseData.Cycle(readings, rising));
        }
        readings.clear();
        rising.clear();
    }

    /// @throws InputException if that is too little to fit, or never moves
    PulseData.Device device(Path file) {
        close();
        PulseData.Device device = new PulseData.Device(name, line, cycles);
        String where = file + ":" + line + ": device " + name + ": ";
        if (device.pulses() < LEAST_PULSES) {
            throw new InputException(where + device.pulses() + " pulses, must be at least " + LEAST_PULSES);
        }
        long values = cycles.stream()
                .flatMap(cycle -> cycle.readings().stream())
                .distinct()
                .count();
        if (values == 1) {
            throw new InputException(where + "every reading is "
                    + cycles.getFirst().readings().getFirst() + ", must change with the pulses");
        }
        return device;
    }
}
