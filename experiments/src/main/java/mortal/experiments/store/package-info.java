/// Where a run lives on disk: its folder, its journal of events, its checkpoints; safe against being killed at any
/// moment, and resumed to the same bits.
///
/// ```java
/// try (var folder = RunFolder.resume(path)) {                          // or create: then Journal.create, no load
///     long known = Journal.read(folder.events()).size();
///     var loaded = folder.checkpoint().load(run, known);
///     long events = loaded.map(Checkpoint.Loaded::events).orElse(0L);
///     try (var journal = Journal.resume(folder.events(), events)) {
///         while (run.step(journal::append)) {                          // the same events again, then new ones
///             journal.force();                                         // events first, then the state behind them
///             folder.checkpoint().save(run, journal.next());
///         }
///         journal.finish();
///     }
/// }
/// ```
@NullMarked
package mortal.experiments.store;

import org.jspecify.annotations.NullMarked;
