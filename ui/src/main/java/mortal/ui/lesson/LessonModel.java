package mortal.ui.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mortal.experiments.lab.Scenario;
import mortal.ui.model.LabModel;
import mortal.ui.play.Shot;
import org.jspecify.annotations.Nullable;

/// The lesson that somebody goes through: which, and what of it has been reached. Belongs to the thread of the
/// [LabModel].
public final class LessonModel {
    private final LabModel model;
    private final List<GuidedLesson> all;
    private final Consumer<GuidedLesson> begun;
    private final ReadOnlyObjectWrapper<GuidedLesson> lesson;
    private final ReadOnlyObjectWrapper<List<Boolean>> ticks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper played = new ReadOnlyBooleanWrapper(false);
    private final List<Integer> passed = new ArrayList<>(); // stages of each goal
    private long since = Long.MAX_VALUE; // number of what was open when the lesson began
    private @Nullable Shot before;

    /// @param all at least one
    /// @param begun told of each lesson that begins
    public LessonModel(LabModel model, List<GuidedLesson> all, Consumer<GuidedLesson> begun) {
        this.model = model;
        this.begun = begun;
        this.all = List.copyOf(all);
        this.lesson = new ReadOnlyObjectWrapper<>(all.getFirst());
        forget();
        model.shot().subscribe(this::judge);
    }

    public List<GuidedLesson> all() {
        return all;
    }

    /// The one that is shown.
    public ReadOnlyObjectProperty<GuidedLesson> lesson() {
        return lesson.getReadOnlyProperty();
    }

    /// Of its goals, in their order: whether it has been reached.
    public ReadOnlyObjectProperty<List<Boolean>> ticks() {
        return ticks.getReadOnlyProperty();
    }

    /// Whether its chips are the ones in the lab.
    public ReadOnlyBooleanProperty played() {
        return played.getReadOnlyProperty();
    }

    /// Begins a lesson, with none of its goals reached. Nothing runs until somebody lets it.
    public void start(GuidedLesson other) {
        Shot now = model.shot().get();
        since = now == null ? 0 : now.play().number();
        lesson.set(other);
        forget();
        model.open(other.scenario());
        model.lane().set(other.lane());
        begun.accept(other);
    }

    /// Whether a condition is seen in the newest picture of the lesson's chips; of a goal with stages the last one.
    ///
    /// @throws IllegalArgumentException if it is none
    public boolean sees(String when) {
        Condition last = GoalParser.stages(when, lesson.get().scenario()).getLast();
        Shot now = before;
        return now != null && last.holds(new Sight(now, now, lesson.get().scenario()));
    }

    /// From the beginning.
    public void again() {
        start(lesson.get());
    }

    /// The one that comes so many later, if there is one.
    public void turn(int by) {
        int next = number() + by;
        if (next >= 0 && next < all.size()) {
            start(all.get(next));
        }
    }

    /// Which of all it is, from 0.
    public int number() {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(lesson.get().id()))
                .findFirst()
                .orElse(0);
    }

    /// No lesson is gone through any more.
    public void end() {
        since = Long.MAX_VALUE;
        played.set(false);
    }

    /// Chips made or taught as a button in the text says; it can be undone.
    public void attempt(Passage.Try other) {
        Map<String, String> sets = new LinkedHashMap<>();
        other.sets().forEach(set -> sets.put(set.substring(0, set.indexOf('=')), set.substring(set.indexOf('=') + 1)));
        model.edit(now -> other.chip().isEmpty()
                ? now.with(now.school().with(sets))
                : now.with(now.lanes().stream()
                        .map(lane -> lane.name().equals(other.chip()) ? with(lane, other.sets()) : lane)
                        .toList()));
    }

    private static Scenario.Lane with(Scenario.Lane lane, List<String> sets) {
        List<String> keys = new ArrayList<>(lane.set());
        sets.forEach(set -> keys.removeIf(old -> old.startsWith(set.substring(0, set.indexOf('=') + 1))));
        keys.addAll(sets);
        return new Scenario.Lane(lane.name(), lane.chip(), keys, lane.dials(), lane.serial(), lane.teacher());
    }

    private void forget() {
        before = null;
        passed.clear();
        passed.addAll(Collections.nCopies(lesson.get().goals().size(), 0));
        tick();
    }

    private void judge(@Nullable Shot now) {
        GuidedLesson taught = lesson.get();
        boolean ours = now != null
                && now.play().number() > since
                && now.scenario().name().equals(taught.scenario().name());
        played.set(ours);
        if (now == null || !ours) {
            before = null;
            return;
        }
        Sight sight = new Sight(now, before == null ? now : before, taught.scenario());
        before = now;
        for (int g = 0; g < passed.size(); g++) {
            passed.set(g, taught.goals().get(g).passed(passed.get(g), sight));
        }
        tick();
    }

    private void tick() {
        List<Boolean> now = new ArrayList<>();
        for (int g = 0; g < passed.size(); g++) {
            now.add(passed.get(g) == lesson.get().goals().get(g).stages().size());
        }
        if (!now.equals(ticks.get())) {
            ticks.set(List.copyOf(now));
        }
    }
}
