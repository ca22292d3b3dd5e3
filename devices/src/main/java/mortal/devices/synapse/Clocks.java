package mortal.devices.synapse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// When, and in which event, each cell of a panel was last written: 4 bytes a cell that say which of the panel's
/// moments it was, and 16 for each moment, of which there are few beside cells, as a consolidation writes many at once.
/// Moments that no cell remembers are dropped when room gets short.
final class Clocks {
    private static final int ROOM = 16;

    final int[] which; // [cell]
    private long[] moments = new long[ROOM]; // (ns)
    private long[] events = new long[ROOM]; // keys of seeds
    private int count = 1;

    /// All written at 0, in event 0.
    Clocks(int cells) {
        which = new int[cells];
    }

    Clocks(Clocks other) {
        which = other.which.clone();
        moments = other.moments.clone();
        events = other.events.clone();
        count = other.count;
    }

    /// (1) How many moments there are.
    int count() {
        return count;
    }

    /// (ns) One of the moments.
    long moment(int number) {
        return moments[number];
    }

    /// The key of what happened at one of the moments.
    long event(int number) {
        return events[number];
    }

    /// The number of a moment, for `which`; to be found again once moments have been added.
    int number(long nanos, long event) {
        if (moments[count - 1] == nanos && events[count - 1] == event) {
            return count - 1;
        }
        if (count == moments.length) {
            tidy();
        }
        moments[count] = nanos;
        events[count] = event;
        return count++;
    }

    /// Drops moments that no cell remembers, and makes room if those are few.
    private void tidy() {
        int[] renamed = new int[count];
        Arrays.fill(renamed, -1);
        for (int moment : which) {
            renamed[moment] = 0;
        }
        int kept = 0;
        for (int m = 0; m < count; m++) {
            if (renamed[m] == 0) {
                moments[kept] = moments[m];
                events[kept] = events[m];
                renamed[m] = kept++;
            }
        }
        for (int i = 0; i < which.length; i++) {
            which[i] = renamed[which[i]];
        }
        count = kept;
        moments = Arrays.copyOf(moments, Math.max(ROOM, 2 * kept));
        events = Arrays.copyOf(events, moments.length);
    }

    void fill(long nanos, long event) {
        moments = new long[ROOM];
        events = new long[ROOM];
        moments[0] = nanos;
        events[0] = event;
        count = 1;
        Arrays.fill(which, 0);
    }

    /// (ns) of each cell.
    long[] written() {
        return each(moments);
    }

    /// The key of each cell's event.
    long[] happened() {
        return each(events);
    }

    private long[] each(long[] of) {
        long[] all = new long[which.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = of[which[i]];
        }
        return all;
    }

    /// @param nanos (ns) of each cell; not modified
    /// @param keys of each cell's event; not modified
    void set(long[] nanos, long[] keys) {
        record Moment(long nanos, long event) {}
        Map<Moment, Integer> numbers = new HashMap<>();
        count = 0;
        for (int i = 0; i < which.length; i++) {
            int next = count;
            which[i] = numbers.computeIfAbsent(new Moment(nanos[i], keys[i]), moment -> next);
            if (which[i] == count) {
                count++;
            }
        }
        moments = new long[Math.max(ROOM, count)];
        events = new long[moments.length];
        for (int i = 0; i < which.length; i++) {
            moments[which[i]] = nanos[i];
            events[which[i]] = keys[i];
        }
    }
}
