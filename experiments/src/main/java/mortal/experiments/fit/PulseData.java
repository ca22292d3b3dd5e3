package mortal.experiments.fit;

import java.util.List;

/// Measured pulse curves: what one CSV file holds, in its own unit.
///
/// @param file its name, without folders
/// @param sha256 of its bytes
/// @param unit of the readings as the header names it; empty for weights
/// @param devices in the order of the file, at least one
public record PulseData(String file, String sha256, String unit, List<Device> devices) {
    public PulseData {
        devices = List.copyOf(devices);
    }

    /// One measured cell.
    ///
    /// @param name as in the file
    /// @param line of the file where it begins, from 1
    /// @param cycles in the order of the file, at least one
    public record Device(String name, int line, List<Cycle> cycles) {
        public Device {
            cycles = List.copyOf(cycles);
        }

        /// Pulses made on it, both ways.
        int pulses() {
            return cycles.stream().mapToInt(cycle -> cycle.rising().size()).sum();
        }
    }

    /// One way there and back: pulses up and then down (or down and then up, or only one of the two), each read.
    ///
    /// @param readings (unit) one before the first pulse, then one after each
    /// @param rising for each pulse, whether it went up
    public record Cycle(List<Double> readings, List<Boolean> rising) {
        public Cycle {
            readings = List.copyOf(readings);
            rising = List.copyOf(rising);
            if (readings.size() != rising.size() + 1) {
                throw new IllegalArgumentException("PulseData.Cycle: " + readings.size() + " readings beside "
                        + rising.size() + " pulses, must be one more");
            }
        }

        /// Pulses in the longest run of one direction.
        int longestPhase() {
            int longest = 0;
            int run = 0;
            for (int i = 0; i < rising.size(); i++) {
                run = i > 0 && rising.get(i).equals(rising.get(i - 1)) ? run + 1 : 1;
                longest = Math.max(longest, run);
            }
            return longest;
        }
    }

    /// Cycles of all devices.
    int cycles() {
        return devices.stream().mapToInt(device -> device.cycles().size()).sum();
    }

    /// Pulses on all devices.
    int pulses() {
        return devices.stream().mapToInt(Device::pulses).sum();
    }

    /// Whether there are pulses of a direction.
    boolean has(boolean up) {
        return devices.stream()
                .flatMap(device -> device.cycles().stream())
                .anyMatch(cycle -> cycle.rising().contains(up));
    }

    /// (pulses) in the longest run of one direction.
    int longestPhase() {
        return devices.stream()
                .flatMap(device -> device.cycles().stream())
                .mapToInt(Cycle::longestPhase)
                .max()
                .orElse(0);
    }
}
