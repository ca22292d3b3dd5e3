package mortal.experiments.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import mortal.substrate.Stateful;

/// A state kept in memory, to come back to. Immutable.
public final class Snapshot {
    /// What messages call it; no file has it.
    private static final Path NAME = Path.of("snapshot");

    private final byte[] bytes;

    private Snapshot(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Snapshot of(Stateful state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        state.visit(new StateWriter(bytes));
        return new Snapshot(bytes.toByteArray());
    }

    /// Gives `into` this state.
    ///
    /// @param into of the same shape as what was kept
    /// @throws mortal.substrate.InputException if it is not, and `into` is fit for nothing then
    public void restore(Stateful into) {
        into.visit(new StateReader(NAME, Channels.newChannel(new ByteArrayInputStream(bytes))));
    }

    /// (B) that it takes.
    public int size() {
        return bytes.length;
    }
}
