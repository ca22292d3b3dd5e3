package mortal.devices.memory;

/// How one memory device holds what was programmed into it: what it shows is a function of the programmed value, of
/// draws
/// made when it was programmed or fabricated, and of its age since then. So it is one trajectory, whoever looks when.
///
/// A signed weight is a pair of devices: one stands at [#low], the other between [#low] and [#high]. Values are in the
/// model's own unit, µS or nA.
public interface Memory {

    /// (own unit) what the idle device of a pair is programmed to, at least 0.
    float low();

    /// (own unit) most that is programmed, above [#low].
    float high();

    /// Whether each pulse scatters the device anew as programming does; if not, only programming does, and a pulse's
    /// own
    /// jitter is all there is.
    boolean scatters();

    /// Whether the model needs a draw that fabrication froze in each device.
    boolean individual();

    /// Whether the noise of a read is 1/f, with the memory of [#shortestSeconds]; if not, it is white.
    boolean slow();

    /// (s) the fastest memory of slow noise: the length of a read.
    double shortestSeconds();

    /// Ages into what [#recall] wants of them: their logarithm, for one.
    ///
    /// @param count (devices) worked on, from index 0
    /// @param age (s) in: since programmed, at least 0; out: ripeness. Modified
    void ripen(int count, float[] age);

    /// What devices show.
    ///
    /// @param count (devices) worked on, from index 0
    /// @param value (own unit) in: what was wanted, [#low] … [#high]; out: what a read sees, without its noise.
    /// Modified
    /// @param luck (1) drawn when the device was programmed; standard normal. Not modified
    /// @param kind (1) frozen in the device; standard normal. Not modified, not read unless [#individual]
    /// @param ripe as [#ripen] makes it; not modified
    /// @param noise (own unit) out: standard deviation of a read. Modified
    void recall(int count, float[] value, float[] luck, float[] kind, float[] ripe, float[] noise);
}
