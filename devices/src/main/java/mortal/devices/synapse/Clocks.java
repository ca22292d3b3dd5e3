package mortal.devices.synapse;

import java.util.Arrays;

/// When each cell of a panel was last written: 4 bytes a cell that say which of the panel's moments it was, and 8 for
/// each moment, of which there are few beside cells, as a consolidation writes many at once. Moments that no cell
/// remembers are dropped when room gets short.
final class Clocks {
    private static final int ROOM = 16;

    final int[] which; // [cell]
    private long[] moments = new long[ROOM]; // (ns)
    private int count = 1;

    /// All written at 0.
    Clocks(int cells) {
        which = new int[cells];
    }

    Clocks(Clocks other) {
        which = other.which.clone();
        moments = other.moments.clone();
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

    /// (ns)
    long of(int cell) {
        return moments[which[cell]];
    }

    /// The number of a moment, for `which`; to be found again once moments have been added.
    int number(long nanos) {
        if (moments[count - 1] == nanos) {
            return count - 1;
        }
        if (count == moments.length) {
            tidy();
        }
        moments[count] = nanos;
        return count++;
    }

    /// Drops moments that no cell remembers, and makes room if those are few. The last stays.
    private void tidy() {
        int[] renamed = new int[count];
        Arrays.fill(renamed, -1);
        for (int moment : which) {
            renamed[moment] = 0;
        }
        int kept = 0;
        long[] old = moments;
        long[] left = new long[count];
        for (int m = 0; m < count; m++) {
            if (renamed[m] == 0) {
                left[kept] = old[m];
                renamed[m] = kept++;
            }
        }
        for (int i = 0; i < which.length; i++) {
            which[i] = renamed[which[i]];
        }
        moments = Arrays.copyOf(left, Math.max(ROOM, 2 * kept));
        count = kept;
    }

    void fill(long nanos) {
        moments = new long[ROOM];
        moments[0] = nanos;
        count = 1;
        Arrays.fill(which, 0);
    }

    /// (ns) of each cell.
    long[] all() {
        long[] all = new long[which.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = moments[which[i]];
        }
        return all;
    }

    /// @param all (ns) one a cell; not modified
    void set(long[] all) {
        long[] distinct = Arrays.stream(all).sorted().distinct().toArray();
        moments = Arrays.copyOf(distinct, Math.max(ROOM, distinct.length));
        count = distinct.length;
        for (int i = 0; i < all.length; i++) {
            which[i] = Arrays.binarySearch(distinct, all[i]);
        }
    }
}
