package mortal.experiments.contrast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mortal.substrate.Anatomy;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Substrate;

/// A chip on whose units a [StrayWalk] acts: every case is a pass of its own, in turn, and meets the disturbance of its
/// moment, through the port by which currents are injected. Nothing inside the chip is touched, so a chip of silicon
/// could be disturbed in the same way.
///
/// @param chip that is disturbed
/// @param walk goes on with every pass
record StrayCurrents(Substrate chip, StrayWalk walk) implements Substrate {

    /// The passes of one drive.
    private record Passes(List<Presentation> each) implements Presentation {
        @Override
        public int cases() {
            return each.size();
        }

        @Override
        public float[] activity(String population, int step) {
            float[] all = new float[each.size()];
            for (int c = 0; c < all.length; c++) {
                all[c] = each.get(c).activity(population, step)[0];
            }
            return all;
        }

        @Override
        public Batch read(String population, int step) {
            List<Batch> rows =
                    each.stream().map(one -> one.read(population, step)).toList();
            int size = rows.isEmpty() ? 0 : rows.getFirst().size();
            return Batch.fill(rows.size(), size, into -> {
                for (int c = 0; c < rows.size(); c++) {
                    rows.get(c).copyTo(0, 1, into, c * size, size);
                }
            });
        }
    }

    @Override
    public Anatomy anatomy() {
        return chip.anatomy();
    }

    @Override
    public Presentation present(Drive drive) {
        List<Presentation> each = new ArrayList<>();
        for (int c = 0; c < drive.cases(); c++) {
            Map<String, Batch> stray = walk.next();
            int row = c;
            List<Drive.Frame> frames = drive.frames().stream()
                    .map(frame -> new Drive.Frame(rows(frame.clamp(), row), sum(rows(frame.inject(), row), stray)))
                    .toList();
            each.add(chip.present(new Drive(1, drive.start(), frames)));
        }
        return new Passes(List.copyOf(each));
    }

    private static Map<String, Batch> rows(Map<String, Batch> all, int row) {
        Map<String, Batch> one = new HashMap<>();
        all.forEach((name, batch) -> one.put(name, batch.slice(row, row + 1)));
        return one;
    }

    private static Map<String, Batch> sum(Map<String, Batch> meant, Map<String, Batch> stray) {
        Map<String, Batch> both = new HashMap<>(meant);
        stray.forEach((name, more) -> both.merge(name, more, StrayCurrents::plus));
        return both;
    }

    private static Batch plus(Batch a, Batch b) {
        return Batch.fill(a.cases(), a.size(), into -> {
            for (int j = 0; j < into.length; j++) {
                into[j] = a.at(0, j) + b.at(0, j);
            }
        });
    }

    @Override
    public void reinforce(Presentation shown, Push push) {
        List<Presentation> each = each(shown);
        for (int c = 0; c < each.size(); c++) {
            float[] one = {push.strength(c)};
            chip.reinforce(each.get(c), new Push(push.population(), push.step(), one, push.balance()));
        }
    }

    @Override
    public void pulse(Presentation shown, String projection, int step, Batch post) {
        List<Presentation> each = each(shown);
        for (int c = 0; c < each.size(); c++) {
            chip.pulse(each.get(c), projection, step, post.slice(c, c + 1));
        }
    }

    private static List<Presentation> each(Presentation shown) {
        if (shown instanceof Passes passes) {
            return passes.each();
        }
        throw new IllegalArgumentException("a presentation can only be marked on the chip that was shown it");
    }

    @Override
    public void consolidate(float gate) {
        chip.consolidate(gate);
    }

    @Override
    public void rest(long nanos) {
        chip.rest(nanos);
    }
}
