package mortal.experiments.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mortal.substrate.InputException;
import mortal.substrate.Stateful;

/// The folder `checkpoint`: the last state of a run and the one before it. Killed at any moment, at least one whole
/// state is there once the first has been saved.
public final class Checkpoint {
    private final Path folder;
    private final Path latest;
    private final Path previous;

    /// What was found.
    ///
    /// @param events (events) how many the run had emitted at that state
    /// @param warning one line for the user if the run had to go back further than it should
    public record Loaded(long events, Optional<String> warning) {}

    /// @param folder made by the first [#save]
    public Checkpoint(Path folder) {
        this.folder = folder;
        this.latest = folder.resolve("latest.state");
        this.previous = folder.resolve("previous.state");
    }

    /// Saves `state` as the latest. Call [Journal#force] first, so that no checkpoint outlives the events before it.
    ///
    /// @param events (events) how many the run has emitted so far
    /// @throws InputException if it cannot be written; what was saved before is still there
    public void save(Stateful state, long events) {
        try {
            Files.createDirectories(folder);
            Path written = Disk.writeBeside(latest, out -> StateFile.write(out, counted(state, new long[] {events})));
            if (Files.exists(latest)) {
                Disk.move(latest, previous);
            }
            Disk.move(written, latest);
            Disk.forceFolderOf(latest);
        } catch (IOException e) {
            throw Disk.unwritable(latest, e);
        }
    }

    /// Gives `into` the latest state, or the one before if the latest is damaged, and removes what is damaged or half
    /// written.
    ///
    /// @return empty if nothing was ever saved
    /// @throws InputException if no state is left that can be read, or it does not belong to this version or
    ///     configuration
    public Optional<Loaded> load(Stateful into) {
        Disk.removeTemporaries(folder);
        Optional<String> damage = Files.exists(latest) ? StateFile.damage(latest) : Optional.empty();
        if (Files.exists(latest) && damage.isEmpty()) {
            return Optional.of(take(latest, into, damage));
        }
        if (damage.isEmpty() && !Files.exists(previous)) {
            return Optional.empty();
        }
        checkIntact(previous, damage);
        Loaded loaded = take(previous, into, damage);
        // The next save must not move the damaged one over the only good one.
        Disk.deleteQuietly(latest);
        return Optional.of(loaded);
    }

    private void checkIntact(Path last, Optional<String> damageOfLatest) {
        Optional<String> damage = Files.exists(last) ? StateFile.damage(last) : Optional.of("missing");
        if (damage.isPresent()) {
            throw new InputException("no checkpoint in " + folder + " can be used: latest "
                    + damageOfLatest.orElse("missing") + ", previous " + damage.get() + "; delete " + folder
                    + " to have the run repeated from its start");
        }
    }

    private Loaded take(Path file, Stateful into, Optional<String> damage) {
        long[] events = new long[1];
        StateFile.take(file, counted(into, events));
        return new Loaded(
                events[0],
                damage.map(
                        why -> "checkpoint " + latest + " is damaged (" + why + "); went back to event " + events[0]));
    }

    private static Stateful counted(Stateful state, long[] events) {
        return visitor -> {
            events[0] = visitor.number("events", events[0]);
            state.visit(visitor.within("run"));
        };
    }
}
