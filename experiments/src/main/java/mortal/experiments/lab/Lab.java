package mortal.experiments.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.data.Data;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Bench;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Lot;
import mortal.experiments.mortality.Teacher;
import mortal.experiments.run.Exam;
import mortal.experiments.run.Forecast;
import mortal.experiments.store.StateHash;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Probe;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Draws;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// A [Scenario] being played: all its chips on one clock, lesson by lesson. After lesson n everything that the script
/// has for moment n has been done.
///
/// Every chip is taught the same cases in the same order. Whoever looks forks: nothing that is asked here changes a bit
/// of what comes. Not thread-safe.
public final class Lab implements Stateful {
    /// (B) of heap a cell of a chip: itself, a fork that is looked at, and its share of the history. Chosen.
    private static final double BYTES = 200;

    private final Dataset training;
    private final Dataset looked;
    private final Seed root;
    private final Crew crew;
    private final List<Pupil> pupils = new ArrayList<>();
    private Scenario scenario;
    private long lesson;
    private long done; // acts of the script
    private long epoch;
    private int[] order = new int[0]; // of `epoch`

    /// Makes the chips and does what the script has for moment 0.
    ///
    /// @param data what the scenario names, loaded
    /// @throws InputException if chips cannot be made or taught so
    public Lab(Scenario scenario, Data data, Crew crew) {
        this.scenario = scenario;
        this.crew = crew;
        this.root = new Seed(scenario.seed());
        Classroom room = Classroom.of(data, scenario.school(), 0);
        this.training = room.training();
        this.looked = room.validation()
                .slice(0, Math.min(scenario.lookCases(), room.validation().cases()));
        fits();
        for (Scenario.Lane lane : scenario.lanes()) {
            pupils.add(pupil(lane));
        }
        reach();
    }

    /// Worked on by the calling thread alone.
    ///
    /// @throws InputException if chips cannot be made or taught so
    public Lab(Scenario scenario, Data data) {
        this(scenario, data, new Crew(1));
    }

    private void fits() {
        double cells = scenario.lanes().stream()
                .mapToDouble(lane -> Forecast.cells(design(lane)))
                .sum();
        long heap = Runtime.getRuntime().maxMemory();
        if (BYTES * cells > heap) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%d chips with hidden = %s: %.2g cells need about %.0f MiB, the heap ends at %d MiB; take fewer or"
                            + " smaller chips",
                    scenario.lanes().size(),
                    scenario.school().hidden(),
                    cells,
                    BYTES * cells / (1 << 20),
                    heap >> 20));
        }
    }

    private ChipDesign design(Scenario.Lane lane) {
        try {
            return lane.design(
                    training.rows() * training.columns(), scenario.school().hidden());
        } catch (InputException refused) {
            throw new InputException("chip " + lane.name() + ": " + refused.getMessage(), refused);
        }
    }

    private Pupil pupil(Scenario.Lane lane) {
        Chip chip = new Lot(design(lane), root).chip(lane.serial(), crew);
        Learner learner = scenario.school()
                .rule()
                .learner(chip.anatomy(), scenario.school().ports(training), root.child("learner"));
        return new Pupil(lane, chip, learner, teacher(lane.teacher()), scenario.original(lane.name()));
    }

    private long teacher(String name) {
        return switch (name) {
            case Scenario.BOOK -> Pupil.BOOK;
            case Scenario.NOBODY -> Pupil.NOBODY;
            default -> scenario.index(name);
        };
    }

    public Scenario scenario() {
        return scenario;
    }

    /// (lessons) played.
    public long lesson() {
        return lesson;
    }

    /// (lessons) of an epoch.
    public int lessonsPerEpoch() {
        return Math.ceilDiv(training.cases(), scenario.school().batch());
    }

    /// (units) of an input.
    public int inputs() {
        return training.rows() * training.columns();
    }

    /// The cases that are looked at.
    public Dataset looked() {
        return looked;
    }

    List<Pupil> pupils() {
        return pupils;
    }

    private List<Pupil> born() {
        return pupils.stream().filter(Pupil::born).toList();
    }

    /// Plays one lesson.
    public void step() {
        int[] batch = batch();
        Learner.When when = new Learner.When(
                (int) epoch, 2 * (int) epoch, lesson * scenario.school().batch());
        Map<Long, Lesson> told = new HashMap<>(); // by teacher, who is asked once whoever listens
        for (Pupil pupil : born()) {
            if (pupil.teacher() != Pupil.NOBODY && !pupil.chip.dead()) {
                pupil.learn(told.computeIfAbsent(pupil.teacher(), teacher -> lesson(teacher, batch)), when);
            }
        }
        lesson++;
        reach();
    }

    /// The schedule never comes to its second half, where it would slow down: `When` is told of twice as many epochs.
    private int[] batch() {
        int cases = training.cases();
        int per = lessonsPerEpoch();
        long now = lesson / per + 1;
        if (now != epoch) {
            epoch = now;
            order = Draws.permutation(root.child("order").child(epoch), cases);
        }
        int from = (int) (lesson % per) * scenario.school().batch();
        return Arrays.copyOfRange(order, from, Math.min(from + scenario.school().batch(), cases));
    }

    private Lesson lesson(long teacher, int... batch) {
        if (teacher == Pupil.BOOK) {
            return Exam.lesson(training, batch);
        }
        List<Integer> told = Teacher.answers(
                        pupils.get((int) teacher).chip, training.select(batch), scenario.school(), 1)
                .hard();
        return new Lesson(training.images(batch), told);
    }

    /// All clocks at the latest; what the script has for now; a look if something was done, or it is time.
    private void reach() {
        together();
        long before = done;
        while (done < scenario.script().size()
                && scenario.script().get((int) done).at() <= lesson) {
            perform(scenario.script().get((int) done));
            done++;
        }
        if (done > before || lesson % scenario.lookEvery() == 0) {
            look();
        }
    }

    private void together() {
        long latest =
                born().stream().mapToLong(p -> p.chip.reading().nanos()).max().orElse(0);
        for (Pupil pupil : born()) {
            pupil.chip.rest(latest - pupil.chip.reading().nanos());
        }
    }

    private void look() {
        for (Pupil pupil : born()) {
            pupil.see(Seen.at(pupil.chip, looked, scenario.school(), lesson));
        }
    }

    /// Does something now, and says so in the script; what the script had for later is forgotten.
    ///
    /// @param act its moment is taken to be this one
    /// @throws InputException if it cannot be done
    public void act(Act act) {
        Act now = new Act(lesson, act.deed(), act.lane(), act.other(), act.amount(), act.seconds());
        Scenario next;
        try {
            next = scenario.then(now);
        } catch (IllegalArgumentException refused) {
            throw new InputException(String.valueOf(refused.getMessage()), refused);
        }
        perform(now);
        scenario = next;
        done = next.script().size();
        look();
    }

    /// Lets another chip begin here, as one of them is.
    ///
    /// @param branch its name
    /// @throws InputException if there is a chip of that name, or no room
    public void branch(String lane, String branch) {
        Scenario next;
        try {
            next = scenario.until(lesson).branched(lane, branch, lesson);
        } catch (IllegalArgumentException refused) {
            throw new InputException(String.valueOf(refused.getMessage()), refused);
        }
        scenario = next;
        fits();
        pupils.add(pupil(next.lanes().getLast()));
        done = next.script().size();
        perform(next.script().getLast());
        look();
    }

    /// As it was before anything happened, of a chip that begins later.
    void unborn(int number) {
        pupils.set(number, pupil(scenario.lanes().get(number)));
    }

    private void perform(Act act) {
        if (act.deed() == Deed.REST) {
            born().forEach(pupil -> pupil.chip.rest(nanos(act.seconds())));
            return;
        }
        Pupil pupil = pupils.get(scenario.index(act.lane()));
        Chip chip = pupil.chip;
        switch (act.deed()) {
            case HEAT -> chip.heat(act.amount());
            case SUPPLY -> chip.supply(act.amount());
            case BURST -> chip.burst((float) act.amount(), nanos(act.seconds()));
            case KILL -> chip.kill();
            case BRANCH -> pupils.get(scenario.index(act.other())).begin(pupil);
            case SCHOOL -> pupil.taughtBy(Pupil.BOOK);
            case LEAVE -> pupil.taughtBy(Pupil.NOBODY);
            case DISTIL -> pupils.get(scenario.index(act.other())).taughtBy(scenario.index(act.lane()));
            case TRANSPLANT -> copy(chip, other(act), false);
            case CALIBRATED_TRANSPLANT -> copy(chip, other(act), true);
            case SWAP -> swap(chip, other(act), false);
            case CALIBRATED_SWAP -> swap(chip, other(act), true);
            case REST -> throw new IllegalStateException("all chips rest");
        }
        together();
    }

    private Chip other(Act act) {
        return pupils.get(scenario.index(act.other())).chip;
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }

    private static void copy(Chip from, Chip to, boolean calibrated) {
        alike(from, to);
        Bench bench = new Bench();
        if (calibrated) {
            bench.match(from, to);
        }
        bench.copy(from, to, path(calibrated));
    }

    private static void swap(Chip one, Chip two, boolean calibrated) {
        alike(one, two);
        new Bench().swap(one, two, path(calibrated), calibrated);
    }

    private static Probe.Path path(boolean calibrated) {
        return calibrated ? Probe.Path.OPERATION : Probe.Path.CELL;
    }

    private static void alike(Chip one, Chip two) {
        if (!one.anatomy().equals(two.anatomy())) {
            throw new InputException("cells of one chip do not fit into the other: their populations differ");
        }
    }

    /// A picture of this moment. On forks: it changes no bit of what comes.
    public LabFrame frame(Gaze gaze) {
        Painter painter = new Painter(scenario, scenario.school().goodness(training.classes()), gaze);
        long nanos = born().getFirst().chip.reading().nanos();
        return new LabFrame(
                lesson,
                nanos,
                lesson / lessonsPerEpoch() + 1,
                born().stream().map(painter::chip).toList());
    }

    /// A fingerprint of everything that decides what comes: 64 hexadecimal digits.
    public String digest() {
        return StateHash.of(this);
    }

    @Override
    public void visit(StateVisitor visitor) {
        clock().visit(visitor);
        for (int i = 0; i < pupils.size(); i++) {
            pupils.get(i).visit(visitor.within("chip " + i));
        }
    }

    /// The state beside the chips.
    Stateful clock() {
        return visitor -> {
            lesson = visitor.number("lesson", lesson);
            done = visitor.number("done", done);
        };
    }
}
