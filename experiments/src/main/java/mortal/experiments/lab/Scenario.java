package mortal.experiments.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mortal.experiments.config.Settings;
import mortal.experiments.config.Yaml;
import mortal.experiments.run.LearningSettings;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;

/// A story of chips, as text: what decides every bit of it. Playing it again gives the same.
///
/// @param name of the story, one line
/// @param seed (1) root of the seed tree: dies, lives, order of the lessons
/// @param data name of a data set, or a folder
/// @param lookEvery (lessons) between two looks at what every chip can do, at least 1
/// @param lookCases (cases) of validation that each look asks about, at least 10
/// @param lanes the chips, each with a name of its own
/// @param school what is taught, and how; its epochs do not count, a lab goes on
/// @param script what is done, in order of time
public record Scenario(
        String name,
        long seed,
        String data,
        int lookEvery,
        int lookCases,
        List<Lane> lanes,
        LearningSettings school,
        List<Act> script) {

    /// Taught what the data say.
    public static final String BOOK = "book";

    /// Not taught.
    public static final String NOBODY = "nobody";

    /// (chips) Most of one lab. Chosen: what can still be told apart on a screen.
    private static final int MOST_LANES = 64;

    /// One chip and how it begins.
    ///
    /// @param name of the chip in this story: letters, digits, '.', '_' and '-'
    /// @param chip its design: a preset, or a file
    /// @param set keys of the design as `key=value`
    /// @param dials how imperfect it is made
    /// @param serial (1) of the die within its lot; the same number on the same design is the same die
    /// @param teacher who teaches it at first: [#BOOK], [#NOBODY] or a chip of the story
    public record Lane(String name, String chip, List<String> set, Dials dials, long serial, String teacher) {
        public Lane {
            set = List.copyOf(set);
            if (!name.matches("\\w[\\w.-]*") || name.equals(BOOK) || name.equals(NOBODY)) {
                throw new IllegalArgumentException("name = " + name
                        + ", must be letters, digits, '.', '_' and '-', and neither 'book' nor 'nobody'");
            }
            for (String pair : set) {
                if (pair.indexOf('=') < 1) {
                    throw new IllegalArgumentException("set = " + pair + ", must be key=value");
                }
            }
        }

        /// Under another name, with the same body.
        public Lane named(String other) {
            return new Lane(other, chip, set, dials, serial, teacher);
        }

        /// Made otherwise.
        public Lane with(Dials other) {
            return new Lane(name, chip, set, other, serial, teacher);
        }

        /// The design as it is made for this chip.
        ///
        /// @throws InputException if there is none of that name, or a key does not fit
        public ChipDesign design(int inputs, List<Integer> hidden) {
            ChipDesign plain = Designs.PRESETS.contains(chip)
                    ? Designs.preset(chip)
                    : Designs.read(Yaml.text(Path.of(chip)), chip);
            Map<String, String> sets = new LinkedHashMap<>();
            set.forEach(pair -> sets.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
            return dials.of(Settings.bind(plain, sets)).sized(inputs, hidden);
        }
    }

    public Scenario {
        lanes = List.copyOf(lanes);
        script = script.stream().sorted(Comparator.comparingLong(Act::at)).toList();
        if (lookEvery < 1) {
            throw new IllegalArgumentException("lookEvery = " + lookEvery + ", must be at least 1");
        }
        if (lookCases < 10) {
            throw new IllegalArgumentException("lookCases = " + lookCases + ", must be at least 10");
        }
        if (lanes.isEmpty() || lanes.size() > MOST_LANES) {
            throw new IllegalArgumentException("lanes = " + lanes.size() + " chips, must be 1 to " + MOST_LANES);
        }
        Set<String> names = new HashSet<>();
        for (Lane lane : lanes) {
            if (!names.add(lane.name())) {
                throw new IllegalArgumentException("lanes: two chips have the name " + lane.name());
            }
        }
        for (Lane lane : lanes) {
            boolean known = Set.of(BOOK, NOBODY).contains(lane.teacher()) || names.contains(lane.teacher());
            if (!known || lane.teacher().equals(lane.name())) {
                throw new IllegalArgumentException("teacher = " + lane.teacher() + " of " + lane.name()
                        + ", must be book, nobody or another chip of " + names);
            }
        }
        for (Act act : script) {
            Stream.of(act.lane(), act.other())
                    .filter(who -> !who.isEmpty() && !names.contains(who))
                    .findFirst()
                    .ifPresent(who -> {
                        throw new IllegalArgumentException("script: there is no chip " + who + "; there are " + names);
                    });
            if (act.lane().isEmpty() != (act.deed() == Deed.REST)) {
                throw new IllegalArgumentException(
                        "script: lane = '" + act.lane() + "', must name a chip, but for rest, which all do");
            }
        }
    }

    /// The same under another name.
    public Scenario named(String other) {
        return new Scenario(other, seed, data, lookEvery, lookCases, lanes, school, script);
    }

    /// The same from another root.
    public Scenario seeded(long other) {
        return new Scenario(name, other, data, lookEvery, lookCases, lanes, school, script);
    }

    /// The same with these chips; what is done to others is left out.
    public Scenario with(List<Lane> others) {
        return new Scenario(name, seed, data, lookEvery, lookCases, others, school, among(script, others));
    }

    /// What is done here to chips made and taught as there; what is done to chips that are not there is left out.
    public Scenario made(Scenario as) {
        return new Scenario(
                name, as.seed, as.data, as.lookEvery, as.lookCases, as.lanes, as.school, among(script, as.lanes));
    }

    private static List<Act> among(List<Act> acts, List<Lane> lanes) {
        Set<String> names = new HashSet<>(lanes.stream().map(Lane::name).toList());
        names.add("");
        return acts.stream()
                .filter(act -> names.contains(act.lane()) && names.contains(act.other()))
                .toList();
    }

    /// The same with another schooling.
    public Scenario with(LearningSettings other) {
        return new Scenario(name, seed, data, lookEvery, lookCases, lanes, other, script);
    }

    /// What was done up to a moment, and then this: what would have come later is forgotten.
    public Scenario then(Act act) {
        List<Act> acts = new ArrayList<>(until(act.at()).script);
        acts.add(act);
        return scripted(acts);
    }

    /// Only what is done up to a moment.
    ///
    /// @param lesson (lessons)
    public Scenario until(long lesson) {
        return scripted(script.stream().filter(act -> act.at() <= lesson).toList());
    }

    private Scenario scripted(List<Act> acts) {
        return new Scenario(name, seed, data, lookEvery, lookCases, lanes, school, acts);
    }

    /// With another chip that begins at a moment, as `lane` is then.
    ///
    /// @param branch its name
    /// @param lesson (lessons)
    public Scenario branched(String lane, String branch, long lesson) {
        Lane from = lane(lane);
        List<Lane> more = new ArrayList<>(lanes);
        more.add(new Lane(branch, from.chip(), from.set(), from.dials(), from.serial(), NOBODY));
        List<Act> acts = new ArrayList<>(script);
        acts.add(Act.of(lesson, Deed.BRANCH, lane, branch));
        return new Scenario(name, seed, data, lookEvery, lookCases, more, school, acts);
    }

    /// Whether a chip is there from the beginning.
    boolean original(String lane) {
        return script.stream()
                .noneMatch(act -> act.deed() == Deed.BRANCH && act.other().equals(lane));
    }

    /// @throws InputException if there is no chip of that name
    public Lane lane(String named) {
        return lanes.get(index(named));
    }

    /// @throws InputException if there is no chip of that name
    public int index(String named) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).name().equals(named)) {
                return i;
            }
        }
        throw new InputException("there is no chip " + named + "; there are "
                + lanes.stream().map(Lane::name).toList());
    }

    /// @param text YAML
    /// @param origin what messages call it
    /// @throws InputException in one line, with line and column
    public static Scenario read(String text, String origin) {
        return Yaml.read(text, origin, Scenario.class);
    }

    /// As text that [#read] takes back.
    public String yaml() {
        return Yaml.write(this);
    }
}
