package mortal.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import mortal.experiments.lab.Deed;
import mortal.experiments.lab.LabFrame.ChipView;
import mortal.experiments.lab.Scenario;
import mortal.ui.draw.Drawing;
import mortal.ui.draw.HeatMap;
import mortal.ui.model.LabModel;
import mortal.ui.model.Stories;
import mortal.ui.model.Texts;
import mortal.ui.share.Sharing;

/// The table of everything that the lab can be told.
public final class Actions {
    private static final String TIME = "keys.time";
    private static final String CHIP = "keys.chip";
    private static final String DEED = "keys.deed";
    private static final String LOOK = "keys.look";
    private static final String SHARE = "share";
    private static final String WINDOW = "keys.window";

    /// The order in which groups are shown.
    static final List<String> GROUPS = List.of(TIME, LOOK, CHIP, DEED, SHARE, WINDOW);

    private final LabModel model;
    private final Hands hands;
    private final Sharing sharing;
    private final List<Action> fixed = new ArrayList<>();

    public Actions(LabModel model, Hands hands, Sharing sharing) {
        this.model = model;
        this.hands = hands;
        this.sharing = sharing;
        time();
        look();
        chip();
        deeds();
        sharing();
    }

    /// What lies over the window, and how it looks.
    ///
    /// @param present large type on or off
    public void window(Overlays overlays, Runnable present) {
        add(Action.of(WINDOW, "help", overlays::sheet, "F1"));
        add(Action.of(WINDOW, "find", overlays::finder, "Shortcut+K"));
        add(Action.of(WINDOW, "present", present, "F11"));
        add(Action.of(WINDOW, "theme", hands::theme, "Shortcut+L"));
    }

    /// Those of a group, for a menu.
    public List<Action> of(String group) {
        return fixed.stream().filter(action -> action.group().equals(group)).toList();
    }

    /// One more, from elsewhere in the window.
    public void add(Action action) {
        Supplier<String> why = () -> hands.taken(action.title())
                ? Texts.of("lesson.taken")
                : action.why().get();
        fixed.add(new Action(action.group(), action.title(), action.keys(), action.does(), why));
    }

    /// Those that are always there, in the order of their groups.
    public List<Action> fixed() {
        return List.copyOf(fixed);
    }

    private void time() {
        add(Action.of(TIME, "keys.run", model::toggle, "Space"));
        add(Action.of(TIME, "step", () -> model.step(1), "Period"));
        add(Action.of(TIME, "epoch", model::epoch, "Shift+Period"));
        add(Action.of(TIME, "rewind", () -> model.seek(0), "Home"));
        add(Action.of(TIME, "slow", hands::slower, "S"));
        add(Action.of(TIME, "fleet.branch", model::branch, "Shortcut+B"));
    }

    private void look() {
        add(Action.of(LOOK, "bench", () -> hands.fleet(false), "1"));
        add(Action.of(LOOK, "fleet", () -> hands.fleet(true), "2"));
        add(Action.of(LOOK, "bench.clear", hands::draw, "D"));
        add(Action.of(LOOK, "keys.picture", () -> model.pick(-1), "P"));
        add(Action.of(
                LOOK,
                "bench.scale",
                () -> model.fixedScale().set(!model.fixedScale().get()),
                "F"));
    }

    private void chip() {
        Supplier<String> undo = () -> model.canUndo().get() ? "" : Texts.of("tell.undone");
        Supplier<String> redo = () -> model.canRedo().get() ? "" : Texts.of("keys.no.redo");
        Supplier<String> last = () ->
                model.scenario().filter(now -> now.lanes().size() > 1).isPresent() ? "" : Texts.of("keys.no.last");
        add(Action.of(CHIP, "design.die", model::anotherDie, "N"));
        add(Action.of(CHIP, "design.add", () -> model.add(Scenario.BOOK), "A"));
        add(Action.of(CHIP, "keys.remove", model::remove, last));
        add(Action.of(CHIP, "design.undo", model::undo, undo, "Shortcut+Z"));
        add(Action.of(CHIP, "design.redo", model::redo, redo, "Shortcut+Y", "Shortcut+Shift+Z"));
    }

    private void deeds() {
        add(deed("deed.heat", Deed.HEAT, 40, 0, "H"));
        add(deed("deed.cool", Deed.HEAT, 0, 0));
        add(deed("deed.burst", Deed.BURST, 3, 1e-4, "B"));
        add(Action.of(DEED, "deed.rest", () -> model.act(Deed.REST, 0, LabModel.MONTH), "M"));
        add(deed("deed.school", Deed.SCHOOL, 0, 0, "T"));
        add(deed("deed.leave", Deed.LEAVE, 0, 0, "L"));
        add(deed("deed.kill", Deed.KILL, 0, 0, "K"));
    }

    private Action deed(String key, Deed deed, double amount, double seconds, String... keys) {
        return Action.of(
                DEED,
                key,
                () -> model.act(deed, amount, seconds),
                () -> alive(model.lane().get()),
                keys);
    }

    /// Why nothing can be done to a chip.
    private String alive(String name) {
        return model.chip(name).filter(ChipView::dead).isPresent() ? Texts.of("keys.no.dead", name) : "";
    }

    private void sharing() {
        add(Action.of(SHARE, "share.open", sharing::open, "Shortcut+O"));
        add(Action.of(SHARE, "share.paste", sharing::paste, "Shortcut+V"));
        add(Action.of(SHARE, "share.token", sharing::copyToken, "Shortcut+C"));
        add(Action.of(SHARE, "share.command", sharing::copyCommand, "Shortcut+Shift+C"));
        add(Action.of(SHARE, "share.scenario", sharing::saveScenario, "Shortcut+S"));
        add(Action.of(SHARE, "share.picture", () -> hands.picture(hands.whole(), Texts.of("app")), "Shortcut+P"));
        add(Action.of(SHARE, "share.table", sharing::saveTable, "Shortcut+E"));
        add(Action.of(SHARE, "share.test", sharing::saveTest, this::looked, "Shortcut+T"));
    }

    private String looked() {
        return model.chosen().filter(chip -> !chip.looks().isEmpty()).isPresent()
                ? ""
                : Texts.of("share.test.none", model.lane().get());
    }

    /// All there are now: those of the table, and what there is of stories, chips and pictures.
    public List<Action> all() {
        List<Action> all = new ArrayList<>(fixed);
        for (Scenario story : Stories.all()) {
            all.add(Action.named(Texts.of("find.story", story.name()), () -> hands.open(story), () -> ""));
        }
        between(all);
        pictures(all, hands.whole());
        return all;
    }

    private void between(List<Action> all) {
        String from = model.lane().get();
        List<String> names = model.scenario().stream()
                .flatMap(now -> now.lanes().stream().map(Scenario.Lane::name))
                .toList();
        for (String name : names) {
            all.add(Action.named(
                    Texts.of("find.choose", name),
                    () -> model.lane().set(name),
                    () -> name.equals(from) ? Texts.of("find.chosen") : ""));
        }
        between(all, names, from, Deed.TRANSPLANT, "fleet.transplant");
        between(all, names, from, Deed.CALIBRATED_TRANSPLANT, "fleet.calibrated");
        between(all, names, from, Deed.DISTIL, "fleet.distil");
        between(all, names, from, Deed.SWAP, "fleet.swap");
        between(all, names, from, Deed.CALIBRATED_SWAP, "fleet.swapCalibrated");
    }

    private void between(List<Action> all, List<String> names, String from, Deed deed, String key) {
        if (names.size() < 2) {
            all.add(Action.named(Texts.of(key), () -> {}, () -> Texts.of("keys.no.other")));
        }
        for (String to : names) {
            if (!to.equals(from)) {
                all.add(Action.named(
                        Texts.of("find.between", Texts.of(key), from, to),
                        () -> model.between(deed, from, to),
                        () -> alive(from).isEmpty() ? alive(to) : alive(from)));
            }
        }
    }

    /// Every figure that is on the screen.
    private void pictures(List<Action> all, Node node) {
        String name = named(node);
        if (!name.isEmpty()) {
            all.add(Action.named(Texts.of("find.picture", name), () -> hands.picture(node, name), () -> ""));
        } else if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> pictures(all, child));
        }
    }

    /// What a figure is called; empty for anything else.
    public static String named(Node node) {
        boolean figure = node instanceof Drawing || node instanceof HeatMap;
        String words = figure && node.getAccessibleText() != null ? node.getAccessibleText() : "";
        int end = words.indexOf(": ");
        return end < 0 ? words : words.substring(0, end);
    }
}
