package mortal.experiments.mortality.lifetimes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Answered;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Course;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.mortality.Lot;
import mortal.experiments.mortality.Teacher;
import mortal.experiments.run.LearningSettings;
import mortal.learning.distil.SoftLabels;
import mortal.learning.readout.GoodnessReadout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Chips that are born, taught and die, from event to event in the order of time.
final class Succession {
    /// Serials of one place: more than ever live in it.
    private static final long SERIALS = 1 << 20;

    private static final long PLACES = 1 << 12; // more than a population has

    /// Something that happens.
    ///
    /// @param years (years) when
    /// @param order among those at the same moment, as they were planned
    private record Event(double years, int order, Runnable what) {}

    private final Lot lot;
    private final Classroom cases;
    private final RelaySettings settings;
    private final LearningSettings school;
    private final RelaySettings.Shown setting;
    private final Upbringing upbringing;
    private final Optional<Library> library;
    private final Crew crew;
    private final Lives lives;
    private final Seed seed;
    private final int repetition;
    private final GoodnessReadout goodness;
    private final double[] shares; // of the classes in the founders' book
    private final PriorityQueue<Event> agenda =
            new PriorityQueue<>(Comparator.comparingDouble(Event::years).thenComparingInt(Event::order));
    private final List<List<Resident>> places = new ArrayList<>(); // of each, those alive or still to die
    private final List<Look> looks = new ArrayList<>();
    private double now; // (years)
    private int planned;
    private int births;
    private int sessions;
    private int missed;
    private int failed;
    private double joules;

    /// @param repetition from 0: other dies, other deaths
    Succession(
            Lot lot,
            Classroom cases,
            RelaySettings settings,
            RelaySettings.Shown setting,
            Upbringing upbringing,
            int repetition,
            Crew crew) {
        this.lot = lot;
        this.cases = cases;
        this.settings = settings;
        this.school = settings.school();
        this.setting = setting;
        this.upbringing = upbringing;
        this.crew = crew;
        this.repetition = repetition;
        this.seed = lot.root().child("population", repetition);
        this.lives = new Lives(settings.lifeYears(), settings.lifeShape(), seed.child("lives"));
        this.goodness = school.goodness(cases.pool().classes());
        this.shares = Told.shares(cases.training());
        this.library = upbringing == Upbringing.LIBRARY || upbringing == Upbringing.MATCHED
                ? Optional.of(Library.of(lot, cases, settings, upbringing == Upbringing.MATCHED, crew))
                : Optional.empty();
    }

    /// From the foundation to the last look.
    History history() {
        for (int p = 0; p < setting.population(); p++) {
            places.add(new ArrayList<>());
            found(p);
        }
        int last = setting.lives() * settings.looksPerLife();
        for (int k = 0; k <= last; k++) {
            plan(k * settings.lifeYears() / settings.looksPerLife(), this::look);
        }
        while (looks.size() <= last) {
            Event next = agenda.remove();
            now = next.years();
            next.what().run();
        }
        places.forEach(place -> place.forEach(this::bill));
        return new History(
                lot.design().name(),
                upbringing,
                setting.population(),
                setting.lessons(),
                setting.overlap(),
                setting.answers(),
                repetition,
                births,
                sessions,
                missed,
                failed,
                joules,
                looks);
    }

    private void plan(double years, Runnable what) {
        agenda.add(new Event(years, planned++, what));
    }

    /// A founder learned from the book, one of its own.
    private void found(int place) {
        Resident founder = resident(place, 0, 0);
        Dataset book = cases.training();
        Course.school(book, school).teach(founder.chip, Labelling.book(book), seed.child("founder", place));
        succeed(place, founder);
    }

    private Resident resident(int place, int number, double through) {
        Chip chip = lot.chip((repetition * PLACES + place) * SERIALS + number, crew);
        Resident resident = new Resident(number, chip, now, through, now + lives.of(place, number));
        places.get(place).add(resident);
        return resident;
    }

    /// Plans the birth of whoever comes after.
    private void succeed(int place, Resident before) {
        plan(Math.max(now, before.dies() - setting.overlap()), () -> follow(place, before));
    }

    private void follow(int place, Resident before) {
        if (before.follow()) {
            bear(place, before.number + 1);
        }
    }

    private void bear(int place, int number) {
        places.get(place).stream().filter(r -> !r.alive(now)).forEach(this::bill);
        places.get(place).removeIf(r -> !r.alive(now));
        births++;
        Resident newborn = resident(place, number, now + settings.schoolingYears());
        library.ifPresent(saved -> joules += saved.program(newborn.chip));
        if (upbringing.hasLessons()) {
            for (int s = 0; s < settings.sessions(); s++) {
                int session = s;
                double share = (s + 0.5) / settings.sessions();
                plan(now + share * settings.schoolingYears(), () -> teach(place, number, newborn, session));
            }
        }
        succeed(place, newborn);
    }

    private void bill(Resident resident) {
        joules += resident.chip.reading().joules();
    }

    private void teach(int place, int number, Resident pupil, int session) {
        if (!pupil.alive(now)) {
            return;
        }
        sessions++;
        Seed own = seed.child("session", place).child(number).child(session);
        int lessons = share(setting.lessons(), session, session + 1);
        if (lessons == 0) {
            return;
        }
        int wanted = Math.ceilDiv(lessons, settings.lessonsPerCase());
        int[] written = written(session);
        int[] told = teaches() ? some(Math.max(0, wanted - written.length), own.child("cases")) : new int[0];
        List<Integer> labels = told.length == 0 ? List.of() : labels(told, own);
        if (labels.isEmpty()) {
            told = new int[0];
        }
        if (told.length + written.length == 0) {
            return;
        }
        Dataset shown = cases.given()
                .select(IntStream.concat(IntStream.of(told), IntStream.of(written))
                        .toArray());
        List<Integer> all = Stream.concat(
                        labels.stream(), Labelling.labels(cases.given().select(written)).stream())
                .toList();
        pupil.rest(now);
        new Course(shown, lessons, school).teach(pupil.chip, epoch -> all, own.child("course"));
    }

    private boolean teaches() {
        return upbringing.hasTeachers() || upbringing == Upbringing.BOOK;
    }

    /// Numbers of the written cases of a session: each is read in one of them.
    private int[] written(int session) {
        int all = upbringing.hasWriting() ? settings.writtenCases() : 0;
        return IntStream.range(share(all, 0, session), share(all, 0, session + 1))
                .toArray();
    }

    /// What the cases of these numbers are said to be; nothing where there is nobody to ask.
    private List<Integer> labels(int[] told, Seed own) {
        Dataset asked = cases.given().select(told);
        if (upbringing == Upbringing.BOOK) {
            return Labelling.labels(asked);
        }
        List<Chip> teachers = teachers(own.child("teachers"));
        if (teachers.isEmpty()) {
            missed++;
            return List.of();
        }
        SoftLabels said = SoftLabels.mean(teachers.stream()
                .map(chip -> Teacher.answers(chip, asked, school, settings.answerTemperature()))
                .toList());
        return setting.answers().labels(said, shares, own.child("drawn"));
    }

    /// The lessons of a session, so that all sessions have the budget together.
    private int share(int lessons, int from, int to) {
        int all = settings.sessions();
        return (int) ((long) to * lessons / all - (long) from * lessons / all);
    }

    /// Numbers of cases without labels.
    private int[] some(int number, Seed from) {
        int first = cases.training().cases();
        int[] order = Draws.permutation(from, cases.pool().cases());
        return Arrays.stream(order, 0, number).map(n -> first + n).toArray();
    }

    /// Some of those who can teach, brought to this moment.
    private List<Chip> teachers(Seed choice) {
        List<Resident> grown =
                places.stream().flatMap(List::stream).filter(r -> r.grown(now)).toList();
        int[] order = Draws.permutation(choice, grown.size());
        return IntStream.of(order)
                .limit(settings.teachers())
                .mapToObj(grown::get)
                .map(resident -> {
                    resident.rest(now);
                    return resident.chip;
                })
                .toList();
    }

    /// Examines whoever holds a place, on forks; those whose bodies gave out are dead from now on.
    private void look() {
        Dataset test = cases.test();
        List<Double> errors = new ArrayList<>();
        for (int p = 0; p < places.size(); p++) {
            int place = p;
            Optional<Resident> holder =
                    places.get(p).stream().filter(r -> r.alive(now)).min(Comparator.comparingDouble(r -> r.born));
            holder.ifPresent(resident -> {
                resident.rest(now);
                if (!resident.chip.fork("check-up").checkup().passed()) {
                    failed++;
                    resident.end(now);
                    plan(now, () -> follow(place, resident));
                }
                errors.add(Answered.error(Answered.by(goodness, test, resident.chip, "look"), test));
            });
        }
        double guess = 1 - 1.0 / test.classes();
        looks.add(new Look(
                now,
                errors.size(),
                errors.stream().mapToDouble(e -> e).average().orElse(guess),
                errors.stream().mapToDouble(e -> e).min().orElse(guess),
                births));
    }
}
