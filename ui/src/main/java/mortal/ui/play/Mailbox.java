package mortal.ui.play;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One slot between two threads: who puts replaces what nobody has taken.
public final class Mailbox<T> {
    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();

    public void put(T letter) {
        slot.set(letter);
    }

    /// The newest letter, once.
    public @Nullable T take() {
        return slot.getAndSet(null);
    }

    /// Whether the last letter was taken.
    public boolean empty() {
        return slot.get() == null;
    }
}
