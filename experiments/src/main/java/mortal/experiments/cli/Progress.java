package mortal.experiments.cli;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// How far a long task is and how long it still takes, on the error stream: a bar on a terminal, otherwise a line
/// whenever another percent is done. Not thread safe: one task, one thread.
public final class Progress implements AutoCloseable {
    /// How progress is shown.
    public enum Mode {
        BAR,
        LINES,
        OFF;

        /// What the launcher found: the property `mortal.progress`, by default lines.
        static Mode detected() {
            return switch (System.getProperty("mortal.progress", "lines")) {
                case "bar" -> BAR;
                case "off" -> OFF;
                default -> LINES;
            };
        }
    }

    private static final int REFRESH_MILLIS = 250;
    private static final double NANOS = 1e9;

    private final String task;
    private final long steps;
    private final @Nullable ProgressBar bar;
    private final boolean lines;
    private final @Nullable PrintStream err; // null when nothing is shown
    private final long startNanos = System.nanoTime();
    private long first = -1;
    private long percent = -1;

    private Progress(String task, long steps, Mode mode, PrintStream err) {
        if (steps < 1) {
            throw new IllegalArgumentException("Progress.steps = " + steps + " must be at least 1");
        }
        this.task = task;
        this.steps = steps;
        this.bar = mode == Mode.BAR ? bar(task, steps, Screen.active()) : null;
        this.lines = mode == Mode.LINES;
        this.err = mode == Mode.OFF ? null : err;
    }

    /// @param steps (1) how many there are in all
    public static Progress start(String task, long steps) {
        return start(task, steps, Mode.detected());
    }

    public static Progress start(String task, long steps, Mode mode) {
        return new Progress(task, steps, mode, System.err);
    }

    static Progress lines(String task, long steps, PrintStream err) {
        return new Progress(task, steps, Mode.LINES, err);
    }

    /// Says how many steps are done by now. What is done at the first call (a resumed run) does not count for the pace.
    public void step(long done) {
        first = first < 0 ? done : first;
        if (bar != null) {
            bar.stepTo(done);
        }
        long now = 100 * done / steps;
        if (lines && err != null && now > percent) {
            percent = now;
            err.println(line(done, now));
        }
    }

    /// News, for example the latest error: a line of its own, once; on a terminal it passes above the bar.
    public void note(String words) {
        if (err != null) {
            err.println(task + "  " + words);
        }
    }

    /// Takes the bar away; lines stay.
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private String line(long done, long now) {
        StringBuilder line = new StringBuilder(task).append("  ").append("%3d %%".formatted(now));
        double seconds = (System.nanoTime() - startNanos) / NANOS;
        if (done > first && done < steps) {
            line.append("  ")
                    .append(left(seconds * (steps - done) / (done - first)))
                    .append(" left");
        }
        return line.toString();
    }

    /// The two largest units that matter: `40 s`, `3 min 20 s`, `2 h 5 min`.
    static String left(double seconds) {
        Duration time = Duration.ofSeconds((long) Math.ceil(seconds));
        if (time.toMinutes() == 0) {
            return time.toSeconds() + " s";
        }
        return time.toHours() == 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toHours() + " h " + time.toMinutesPart() + " min";
    }

    private static ProgressBar bar(String task, long steps, Screen screen) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new OnScreen(screen))
                .build();
    }

    /// Where the library draws: without it, it would look for a terminal by itself, slowly and with warnings.
    private record OnScreen(Screen screen) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return Columns.LINE;
        }

        @Override
        public void accept(String rendered) {
            screen.show(rendered);
        }

        @Override
        public void clear() {
            screen.erase();
        }

        @Override
        public void close() {
            screen.erase();
        }
    }
}
