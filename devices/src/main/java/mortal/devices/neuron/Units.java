package mortal.devices.neuron;

import mortal.devices.Climate;
import mortal.substrate.Seed;
import mortal.substrate.Stateful;

/// The living units of one population: how they turn summed currents into activity.
///
/// [#settle] is a function of time, climate and state and changes no state, so looking changes nothing; only [#serve]
/// and [#idle] wear a unit.
public interface Units extends Stateful {

    /// Takes the transfer curves to a moment.
    ///
    /// @param nanos (ns) since the life began
    void settle(long nanos, Climate climate);

    /// Turns summed currents into activity, in place. Changes nothing else, so threads may share the units.
    ///
    /// @param a rows × size at `start + r · stride`: in the currents, out the activities. Modified
    /// @param firstCase number of the first row's case in the chip's life: where its noise comes from
    void respond(int rows, float[] a, int start, int stride, Seed noise, long firstCase);

    /// Ages each unit by the cases in which it was active.
    ///
    /// @param rows (cases)
    /// @param y activities, rows × size at `r · stride`; not modified
    /// @param nanos (ns) that a case lasts
    default void serve(int rows, float[] y, int stride, long nanos, Climate climate) {}

    /// Ages the units by time in which nothing drove them.
    ///
    /// @param nanos (ns) at least 0
    default void idle(long nanos, Climate climate) {}

    /// (1) Gain of a unit at the moment last settled, for the god's-eye view.
    float gain(int unit);

    /// (1) What is added to a unit's current before its knee, times its gain, at the moment last settled.
    float offset(int unit);

    /// (1) What the converter adds when it reads a unit out.
    default float readOffset(int unit) {
        return 0;
    }

    /// Whether a unit answers a constant that no longer depends on its input, at the moment last settled.
    default boolean dead(int unit) {
        return false;
    }

    /// The same units in the same state, that go their own way from here. What is a function of time goes on as it
    /// would
    /// have: it belongs to the body.
    Units fork();
}
