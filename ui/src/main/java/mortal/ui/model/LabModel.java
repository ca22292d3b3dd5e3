package mortal.ui.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mortal.experiments.data.Dataset;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.Deed;
import mortal.experiments.lab.Dials;
import mortal.experiments.lab.Gaze;
import mortal.experiments.lab.LabFrame.ChipView;
import mortal.experiments.lab.Scenario;
import mortal.substrate.Batch;
import mortal.ui.play.Mailbox;
import mortal.ui.play.Player;
import mortal.ui.play.Shot;
import org.jspecify.annotations.Nullable;

/// One lab as the window sees it: the newest picture, what is chosen, what can be done.
///
/// Belongs to one thread. Undo and redo are about how chips are made and taught; what was done to them, and the clock,
/// stay.
public final class LabModel {
    /// (s) Thirty days.
    public static final double MONTH = 30 * 86400.0;

    /// Designs to go back to. Chosen.
    private static final int MOST_UNDOS = 200;

    /// (chips) Looked at closely in one picture. Chosen: a look at a chip costs about a lesson.
    private static final int AT_ONCE = 4;

    private final Player player;
    private final Mailbox<Shot> mailbox;
    private final Dataset pictures;
    private final ReadOnlyObjectWrapper<@Nullable Shot> shot = new ReadOnlyObjectWrapper<>();
    private final StringProperty lane = new SimpleStringProperty("");
    private final IntegerProperty projection = new SimpleIntegerProperty(0);
    private final BooleanProperty fixedScale = new SimpleBooleanProperty(true);
    private final BooleanProperty everyone = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Batch> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final Deque<Scenario> past = new ArrayDeque<>();
    private final Deque<Scenario> future = new ArrayDeque<>();
    private int label;
    private int number;
    private int turn;
    private int source = -1;
    private int target;

    /// @param player that posts to `mailbox`
    /// @param pictures to pick from and show the chips
    public LabModel(Player player, Mailbox<Shot> mailbox, Dataset pictures) {
        this.player = player;
        this.mailbox = mailbox;
        this.pictures = pictures;
        picture.set(pictures.images(0));
        label = pictures.label(0);
        lane.subscribe(this::gaze);
        projection.subscribe(this::gaze);
        everyone.subscribe(this::gaze);
        picture.subscribe(this::gaze);
    }

    /// Takes the newest picture, if there is one. Called once a pulse.
    public void pulse() {
        Shot newest = mailbox.take();
        if (newest == null) {
            return;
        }
        Shot before = shot.get();
        boolean other = before == null || !names(before).equals(names(newest));
        shot.set(newest);
        if (other && !names(newest).contains(lane.get())) {
            lane.set(names(newest).getFirst());
        } else if (other || (everyone.get() && names(newest).size() > AT_ONCE)) {
            gaze();
        }
    }

    private static List<String> names(Shot shot) {
        return shot.scenario().lanes().stream().map(Scenario.Lane::name).toList();
    }

    private void gaze() {
        Shot now = shot.get();
        List<String> all = now != null && everyone.get() ? names(now) : List.of(lane.get());
        boolean many = all.size() > AT_ONCE;
        List<String> close = many ? some(all) : all;
        int rows = many ? 64 : pictures.rows() * pictures.columns();
        int columns = many ? 64 : 512;
        player.look(new Gaze(
                close, projection.get(), rows, columns, everyone.get() ? 0 : 24, picture.get(), label, source, target));
    }

    /// The chosen chip and the next few of the others: of many chips each is looked at in turn.
    private List<String> some(List<String> all) {
        List<String> some = new ArrayList<>(List.of(lane.get()));
        for (int i = 0; i < AT_ONCE - 1; i++) {
            some.add(all.get(Math.floorMod(turn++, all.size())));
        }
        return some;
    }

    // What there is.

    public ReadOnlyObjectProperty<@Nullable Shot> shot() {
        return shot.getReadOnlyProperty();
    }

    /// The chip that is chosen.
    public StringProperty lane() {
        return lane;
    }

    /// Whose cells are looked at, from 0.
    public IntegerProperty projection() {
        return projection;
    }

    /// Whether colours mean the same at all times.
    public BooleanProperty fixedScale() {
        return fixedScale;
    }

    /// Whether all chips are looked at closely.
    public BooleanProperty everyone() {
        return everyone;
    }

    /// 1 × pixels: what the chips are shown.
    public ReadOnlyObjectProperty<Batch> picture() {
        return picture.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /// What the picture is; below 0 for one that somebody drew.
    public int label() {
        return label;
    }

    public Dataset pictures() {
        return pictures;
    }

    /// The chosen chip as it is seen now.
    public Optional<ChipView> chosen() {
        return chip(lane.get());
    }

    public Optional<ChipView> chip(String name) {
        Shot now = shot.get();
        return now == null || now.frame() == null
                ? Optional.empty()
                : now.frame().chips().stream()
                        .filter(chip -> chip.name().equals(name))
                        .findFirst();
    }

    public Optional<Scenario> scenario() {
        Shot now = shot.get();
        return now == null ? Optional.empty() : Optional.of(now.scenario());
    }

    /// (lessons)
    public long lesson() {
        Shot now = shot.get();
        return now == null || now.frame() == null ? 0 : now.frame().lesson();
    }

    public boolean running() {
        Shot now = shot.get();
        return now != null && now.play().running();
    }

    // What is looked at.

    /// The next picture of the data that is a `digit`, or any if that is below 0.
    public void pick(int digit) {
        for (int i = 1; i <= pictures.cases(); i++) {
            int next = (number + i) % pictures.cases();
            if (digit < 0 || pictures.label(next) == digit) {
                number = next;
                label = pictures.label(next);
                picture.set(pictures.images(next));
                return;
            }
        }
    }

    /// The cell whose story is told; below 0 for none.
    ///
    /// @param from unit that it comes from
    /// @param to unit that it leads to
    public void point(int from, int to) {
        source = from;
        target = to;
        gaze();
    }

    /// A picture that somebody drew.
    public void draw(Batch drawn) {
        label = -1;
        picture.set(drawn);
    }

    // Time.

    public void toggle() {
        player.run(!running());
    }

    public void run(boolean on) {
        player.run(on);
    }

    public void step(long lessons) {
        player.step(lessons);
    }

    public void epoch() {
        Shot now = shot.get();
        player.step(now == null ? 1 : now.play().perEpoch());
    }

    public void seek(long lesson) {
        player.seek(lesson);
    }

    public void pace(double lessonsPerSecond) {
        player.pace(lessonsPerSecond);
    }

    /// Whether it stops when nothing changes any more.
    public void stops(boolean on) {
        player.stops(on);
    }

    // Deeds.

    public void act(Act act) {
        player.act(act);
    }

    public void act(List<Act> acts) {
        player.act(acts);
    }

    /// One deed, to the chosen chip.
    public void act(Deed deed, double amount, double seconds) {
        player.act(new Act(0, deed, deed == Deed.REST ? "" : lane.get(), "", amount, seconds));
    }

    /// From the chosen chip, or a named one, to another.
    public void between(Deed deed, String from, String to) {
        player.act(Act.of(0, deed, from, to));
    }

    /// A new chip that begins as the chosen one is now.
    public void branch() {
        scenario().ifPresent(now -> player.branch(lane.get(), free(now, lane.get() + "-branch")));
    }

    // Designs.

    /// Another scenario from its beginning; what was undone is forgotten.
    public void open(Scenario other) {
        past.clear();
        future.clear();
        undos();
        player.open(other);
    }

    /// Another way to make or teach chips, at the same moment.
    public void edit(UnaryOperator<Scenario> change) {
        scenario().ifPresent(now -> {
            Scenario next = change.apply(now);
            if (!next.equals(now)) {
                past.push(now);
                if (past.size() > MOST_UNDOS) {
                    past.removeLast();
                }
                future.clear();
                undos();
                player.edit(next);
            }
        });
    }

    /// The dials of the chosen chip, or of all.
    public void dial(UnaryOperator<Dials> turn, boolean all) {
        edit(now -> now.with(now.lanes().stream()
                .map(each -> all || each.name().equals(lane.get()) ? each.with(turn.apply(each.dials())) : each)
                .toList()));
    }

    /// The chosen chip, or all of them, made to another design.
    public void design(String chip, boolean all) {
        edit(now -> now.with(now.lanes().stream()
                .map(each -> all || each.name().equals(lane.get())
                        ? new Scenario.Lane(each.name(), chip, List.of(), each.dials(), each.serial(), each.teacher())
                        : each)
                .toList()));
    }

    /// Another die in the chosen chip's place.
    public void anotherDie() {
        edit(now -> {
            long most =
                    now.lanes().stream().mapToLong(Scenario.Lane::serial).max().orElse(0);
            return now.with(now.lanes().stream()
                    .map(each -> each.name().equals(lane.get())
                            ? new Scenario.Lane(
                                    each.name(), each.chip(), each.set(), each.dials(), most + 1, each.teacher())
                            : each)
                    .toList());
        });
    }

    /// One more chip of the chosen one's design, with a die of its own.
    public void add(String teacher) {
        edit(now -> {
            Scenario.Lane like = now.lane(lane.get());
            long most =
                    now.lanes().stream().mapToLong(Scenario.Lane::serial).max().orElse(0);
            List<Scenario.Lane> more = new ArrayList<>(now.lanes());
            more.add(new Scenario.Lane(
                    free(now, letter(now.lanes().size())), like.chip(), like.set(), like.dials(), most + 1, teacher));
            return now.with(more);
        });
    }

    /// The story without the chosen chip; the last one stays.
    public void remove() {
        edit(now -> now.lanes().size() == 1
                ? now
                : now.with(now.lanes().stream()
                        .filter(each -> !each.name().equals(lane.get()))
                        .toList()));
    }

    private static String letter(int place) {
        return place < 26 ? String.valueOf((char) ('a' + place)) : "chip" + place;
    }

    private static String free(Scenario scenario, String wanted) {
        List<String> taken = scenario.lanes().stream().map(Scenario.Lane::name).toList();
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    public void undo() {
        again(past, future);
    }

    public void redo() {
        again(future, past);
    }

    private void again(Deque<Scenario> from, Deque<Scenario> to) {
        scenario().ifPresent(now -> {
            if (!from.isEmpty()) {
                to.push(now);
                player.edit(now.made(from.pop()));
                undos();
            }
        });
    }

    private void undos() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }

    /// Who plays.
    public Player player() {
        return player;
    }
}
