package mortal.ui.play;

import java.util.ArrayDeque;

/// How many lessons a second, over a short while.
final class Tempo {
    private final long span;
    private final ArrayDeque<Long> moments = new ArrayDeque<>();

    /// @param span (ns)
    Tempo(long span) {
        this.span = span;
    }

    void count(long now) {
        moments.addLast(now);
        forget(now);
    }

    double perSecond(long now) {
        forget(now);
        return moments.isEmpty()
                ? 0
                : moments.size() * 1e9 / Math.max(span / 10, Math.min(span, now - moments.getFirst()));
    }

    void reset() {
        moments.clear();
    }

    private void forget(long now) {
        while (!moments.isEmpty() && now - moments.getFirst() > span) {
            moments.removeFirst();
        }
    }
}
