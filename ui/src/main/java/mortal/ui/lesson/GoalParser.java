package mortal.ui.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import mortal.experiments.config.Settings;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.Deed;
import mortal.experiments.lab.LabFrame.ChipView;
import mortal.experiments.lab.Scenario;

/// Reads what a goal is to see:
///
///     goal      = all { "after" all }          what stands last comes first
///     all       = condition { "and" condition }      in one picture
///     condition = number ("<" | ">" | "=") number | event
///     number    = literal | measure [ ("+" | "-" | "*") literal ]
///     event     = "did" DEED [CHIP [CHIP]] | "dead" CHIP | "right" CHIP | "wrong" CHIP | "teaches" CHIP CHIP
///               | "school" KEY "=" VALUE | "stepped" "back"
///
/// Words are apart by blanks. Measures are those of [Measure].
final class GoalParser {
    private static final Set<String> JOINTS = Set.of("and", "after");

    private final List<String> words;
    private final List<String> chips;
    private final Scenario opened;
    private int at;

    private GoalParser(String when, Scenario opened) {
        this.words = Arrays.stream(when.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        this.opened = opened;
        this.chips = opened.lanes().stream().map(Scenario.Lane::name).toList();
    }

    /// @param opened whose chips it speaks of
    /// @return its stages, first the one to be seen first
    /// @throws IllegalArgumentException in one line: what was found, what is allowed
    static List<Condition> stages(String when, Scenario opened) {
        return new GoalParser(when, opened).goal();
    }

    private List<Condition> goal() {
        List<Condition> stages = new ArrayList<>();
        do {
            Condition all = condition();
            while (take("and")) {
                all = all.and(condition());
            }
            stages.addFirst(all);
        } while (take("after"));
        if (at < words.size()) {
            throw wrong("'and', 'after' or the end");
        }
        return stages;
    }

    private boolean take(String word) {
        boolean there = at < words.size() && words.get(at).equals(word);
        at += there ? 1 : 0;
        return there;
    }

    private Condition condition() {
        String word = at < words.size() ? words.get(at) : "";
        at++;
        return switch (word) {
            case "did" -> did();
            case "dead" -> dead(chip());
            case "right" -> right(chip(), true);
            case "wrong" -> right(chip(), false);
            case "teaches" -> teaches(chip(), chip());
            case "school" -> school();
            case "stepped" -> steppedBack();
            default -> {
                at--;
                yield comparison();
            }
        };
    }

    private Condition did() {
        List<String> names = Arrays.stream(Deed.values())
                .map(deed -> deed.name().toLowerCase(Locale.ROOT))
                .toList();
        String deed = one(names, "a deed: " + String.join(", ", names));
        String lane = more() ? chip() : "";
        String other = more() ? chip() : "";
        return sight -> sight.done().stream().anyMatch(act -> same(act, deed, lane, other));
    }

    private static boolean same(Act act, String deed, String lane, String other) {
        return act.deed().name().toLowerCase(Locale.ROOT).equals(deed)
                && (lane.isEmpty() || act.lane().equals(lane))
                && (other.isEmpty() || act.other().equals(other));
    }

    private boolean more() {
        return at < words.size() && !JOINTS.contains(words.get(at));
    }

    private static Condition dead(String chip) {
        return sight -> sight.chip(chip).map(ChipView::dead).orElse(false);
    }

    private static Condition right(String chip, boolean wanted) {
        return sight -> sight.chip(chip)
                .map(ChipView::close)
                .map(close -> (close.answer() == close.right().label()) == wanted)
                .orElse(false);
    }

    private static Condition teaches(String teacher, String pupil) {
        return sight ->
                sight.chip(pupil).map(chip -> chip.teacher().equals(teacher)).orElse(false);
    }

    private Condition school() {
        List<String> keys = List.copyOf(Settings.of(opened.school()).keySet());
        String key = one(keys, "a key of the schooling: " + String.join(", ", keys));
        demand("=");
        String value = any("a value");
        return sight -> same(
                value,
                String.valueOf(Settings.of(sight.now().scenario().school()).get(key)));
    }

    private static boolean same(String one, String two) {
        return one.equalsIgnoreCase(two)
                || (literal(one) && literal(two) && Double.parseDouble(one) == Double.parseDouble(two));
    }

    private Condition steppedBack() {
        demand("back");
        return sight -> sight.before().play().number() == sight.now().play().number()
                && sight.now().play().target() < sight.before().play().target();
    }

    private Condition comparison() {
        ToDoubleFunction<Sight> left = number();
        String sign = one(List.of("<", ">", "="), "'<', '>' or '='");
        ToDoubleFunction<Sight> right = number();
        return switch (sign) {
            case "<" -> sight -> left.applyAsDouble(sight) < right.applyAsDouble(sight);
            case ">" -> sight -> left.applyAsDouble(sight) > right.applyAsDouble(sight);
            default -> sight -> Math.abs(left.applyAsDouble(sight) - right.applyAsDouble(sight)) < 1e-9;
        };
    }

    private ToDoubleFunction<Sight> number() {
        if (at < words.size() && literal(words.get(at))) {
            double value = value();
            return sight -> value;
        }
        ToDoubleFunction<Sight> measure = measure();
        if (take("+")) {
            double more = value();
            return sight -> measure.applyAsDouble(sight) + more;
        }
        if (take("-")) {
            double less = value();
            return sight -> measure.applyAsDouble(sight) - less;
        }
        if (take("*")) {
            double times = value();
            return sight -> measure.applyAsDouble(sight) * times;
        }
        return measure;
    }

    private ToDoubleFunction<Sight> measure() {
        String forms = String.join(
                ", ", Arrays.stream(Measure.values()).map(Measure::form).toList());
        List<String> names = Arrays.stream(Measure.values()).map(Measure::lower).toList();
        String allowed = "a number, did, dead, right, wrong, teaches, school, stepped back, or one of " + forms;
        Measure measure = Measure.valueOf(one(names, allowed).toUpperCase(Locale.ROOT));
        List<String> given = measure.words().stream().map(this::word).toList();
        return sight -> measure.of(sight, given);
    }

    private String word(Measure.Word kind) {
        return switch (kind) {
            case CHIP -> chip();
            case LAYER -> one(List.of("1", "2", "3", "4"), "the number of a hidden population, 1 to 4");
            case CAUSE -> one(Measure.CAUSES, "one of " + String.join(", ", Measure.CAUSES));
            case DIAL -> one(Measure.DIALS, "one of " + String.join(", ", Measure.DIALS));
        };
    }

    private String chip() {
        return one(chips, "a chip: " + String.join(", ", chips));
    }

    private static boolean literal(String word) {
        return word.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");
    }

    private double value() {
        if (at >= words.size() || !literal(words.get(at))) {
            throw wrong("a number");
        }
        return Double.parseDouble(words.get(at++));
    }

    private void demand(String word) {
        one(List.of(word), "'" + word + "'");
    }

    private String any(String allowed) {
        if (at >= words.size()) {
            throw wrong(allowed);
        }
        return words.get(at++);
    }

    private String one(List<String> of, String allowed) {
        if (at >= words.size() || !of.contains(words.get(at))) {
            throw wrong(allowed);
        }
        return words.get(at++);
    }

    private IllegalArgumentException wrong(String allowed) {
        String got = at < words.size() ? "'" + words.get(at) + "'" : "the end";
        return new IllegalArgumentException(
                "goal '" + String.join(" ", words) + "': " + got + " where there must be " + allowed);
    }
}
