package mortal.experiments.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import mortal.substrate.InputException;
import mortal.substrate.Stateful;

/// The folder `checkpoint`: the last state of a run and the one before it. Killed at any moment, at least one whole
/// state is there once the first has been saved.
public final class Checkpoint {
    private static final String EVENTS = "events";
    private static final String MISSING = "missing";
    private static final String LATER = "later than the journal ";

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

    /// Gives `into` the latest state, or the one before if the latest is damaged or knows of more events than the
    /// journal,
    /// and removes what is damaged or half written.
    ///
    /// @param known (events) that the journal has; a state made after more of them cannot be gone on with
    /// @return empty if nothing was ever saved; 0 events, and `into` as it was, if the journal has lost too many for
    ///     either state, so that the run has to be repeated from its start
    /// @throws InputException if no state is left that can be read, or it does not belong to this version or
    ///     configuration
    public Optional<Loaded> load(Stateful into, long known) {
        Disk.removeTemporaries(folder);
        if (!Files.exists(latest) && !Files.exists(previous)) {
            return Optional.empty();
        }
        Optional<String> wrong = wrong(latest, known);
        if (wrong.isEmpty()) {
            return Optional.of(new Loaded(take(latest, into), wrong));
        }
        Optional<String> before = wrong(previous, known);
        boolean lost = Stream.of(wrong, before).flatMap(Optional::stream).anyMatch(Checkpoint::loss);
        if (before.isPresent() && !lost) {
            throw new InputException("no checkpoint in " + folder + " can be used: latest " + wrong.get()
                    + ", previous " + before.get() + "; delete " + folder + " to have the run repeated from its start");
        }
        long events = before.isEmpty() ? take(previous, into) : 0;
        boolean silent = wrong.get().equals(MISSING) && before.isEmpty();
        // The next save must not move a damaged one over the only good one.
        Disk.deleteQuietly(latest);
        if (before.isPresent()) {
            Disk.deleteQuietly(previous);
        }
        String warning = "checkpoint " + latest + " is " + wrong.get() + "; went back to event " + events;
        return Optional.of(new Loaded(events, silent ? Optional.empty() : Optional.of(warning)));
    }

    /// What keeps a state from being gone on with, in a few words.
    private static Optional<String> wrong(Path file, long known) {
        if (!Files.exists(file)) {
            return Optional.of(MISSING);
        }
        Optional<String> damage = StateFile.damage(file);
        if (damage.isPresent()) {
            return damage.map(why -> "damaged (" + why + ")");
        }
        long events = StateFile.first(file, EVENTS);
        return events > known
                ? Optional.of(LATER + "(made after " + events + " events, the journal has " + known + ")")
                : Optional.empty();
    }

    private static boolean loss(String wrong) {
        return wrong.startsWith(LATER);
    }

    private static long take(Path file, Stateful into) {
        long[] events = new long[1];
        StateFile.take(file, counted(into, events));
        return events[0];
    }

    private static Stateful counted(Stateful state, long[] events) {
        return visitor -> {
            events[0] = visitor.number(EVENTS, events[0]);
            state.visit(visitor.within("run"));
        };
    }
}
