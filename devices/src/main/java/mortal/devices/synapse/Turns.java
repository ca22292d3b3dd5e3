package mortal.devices.synapse;

import mortal.substrate.StateVisitor;

/// Counts the updates of a panel. An update is a consolidation in fast mode and a case in exact mode; it comes in
/// several acts, one after another, with one event.
final class Turns {
    private long begun;
    private long event;

    Turns() {}

    Turns(Turns other) {
        this.begun = other.begun;
        this.event = other.event;
    }

    /// (1) the number of the update that an act belongs to, from 0.
    long of(Cells.Act act) {
        long key = act.event().key();
        if (begun == 0 || key != event) {
            begun++;
            event = key;
        }
        return begun - 1;
    }

    void visit(StateVisitor visitor) {
        begun = visitor.number("updates", begun);
        event = visitor.number("update", event);
    }
}
