package mortal.devices.kernel;

/// How much of a product stays in which cache. All chosen; measured flat within a factor of 1.5 either way.
final class Blocks {

    /// (terms) of a panel that stay in the first-level cache while the strips go by: 28 KiB.
    static final int TERMS = 224;

    /// (terms) after which the outputs leave the caches.
    static final int SPAN = 800;

    /// (floats) of packed rows that stay in the second-level cache while the panels go by: 512 KiB.
    static final int GROUP = 128 * 1024;

    private Blocks() {}

    /// The part of `whole`, at most `most`, that leaves the fewest parts, all about equal; at least 1.
    static int even(int whole, int most) {
        return Math.max(1, Math.ceilDiv(whole, Math.max(1, Math.ceilDiv(whole, most))));
    }
}
