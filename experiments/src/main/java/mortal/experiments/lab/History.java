package mortal.experiments.lab;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mortal.experiments.store.Snapshot;
import org.jspecify.annotations.Nullable;

/// Moments of a lab that it can be taken back to. Between two of them it is played again, to the same bits.
///
/// Keeps at most as many bytes as it is given: if there are more, every second moment but the first goes.
public final class History {
    private final long bytes;
    private final TreeMap<Long, Moment> moments = new TreeMap<>();
    private long every = 1; // (looks) from one moment to the next

    /// @param pupils of those chips that there were
    private record Moment(Snapshot clock, List<Kept> pupils) {
        long size() {
            return pupils.stream().mapToLong(kept -> kept.state().size()).sum();
        }
    }

    private record Kept(
            Snapshot state, List<Look> looks, @Nullable Seen seen) {
        static Kept of(Pupil pupil) {
            return new Kept(Snapshot.of(pupil), List.copyOf(pupil.looks()), pupil.seen());
        }

        void restore(Pupil pupil) {
            state.restore(pupil);
            pupil.recall(looks, seen);
        }
    }

    /// @param bytes (B) that it may keep
    public History(long bytes) {
        this.bytes = bytes;
    }

    /// Keeps this moment if it is time to.
    public void pass(Lab lab) {
        if (lab.lesson() % (every * lab.scenario().lookEvery()) == 0 && !moments.containsKey(lab.lesson())) {
            keep(lab);
            thin(lab.scenario().lookEvery());
        }
    }

    /// Keeps this moment.
    public void keep(Lab lab) {
        moments.put(
                lab.lesson(),
                new Moment(
                        Snapshot.of(lab.clock()),
                        lab.pupils().stream().map(Kept::of).toList()));
    }

    private void thin(int lookEvery) {
        while (size() > bytes && moments.size() > 2) {
            every *= 2;
            moments.keySet().removeIf(lesson -> lesson % (every * lookEvery) != 0);
        }
    }

    private long size() {
        return moments.values().stream().mapToLong(Moment::size).sum();
    }

    /// Takes the lab back to the last moment kept that is no later than `lesson`; it must be played on from there.
    ///
    /// @return whether there is one
    public boolean back(Lab lab, long lesson) {
        Map.Entry<Long, Moment> before = moments.floorEntry(lesson);
        if (before == null) {
            return false;
        }
        Moment moment = before.getValue();
        moment.clock().restore(lab.clock());
        for (int i = 0; i < lab.pupils().size(); i++) {
            if (i < moment.pupils().size()) {
                moment.pupils().get(i).restore(lab.pupils().get(i));
            } else {
                lab.unborn(i);
            }
        }
        return true;
    }

    /// Something was done at this moment: it and what comes after are no longer what they were.
    public void forgetFrom(long lesson) {
        moments.tailMap(lesson, true).clear();
    }

    /// (lessons) of the moments kept, rising.
    public List<Long> lessons() {
        return List.copyOf(moments.keySet());
    }
}
