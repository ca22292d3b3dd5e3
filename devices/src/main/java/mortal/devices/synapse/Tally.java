package mortal.devices.synapse;

/// What compounds did beside pulses, for a meter to price. Whole numbers, so that the sum over threads does not depend
/// on who did what. Not thread-safe.
public final class Tally {
    private long reads;
    private long resets;
    private long sums;

    void read(long devices) {
        reads += devices;
    }

    void reset(long devices) {
        resets += devices;
    }

    void summed(long numbers) {
        sums += numbers;
    }

    /// (devices) read and converted one by one.
    public long reads() {
        return reads;
    }

    /// (devices) reset; these are also among the pulses made.
    public long resets() {
        return resets;
    }

    /// (numbers) that a digital part read, added to and stored.
    public long sums() {
        return sums;
    }

    public void clear() {
        reads = 0;
        resets = 0;
        sums = 0;
    }
}
