package mortal.ui.play;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.Gaze;
import mortal.experiments.lab.History;
import mortal.experiments.lab.Lab;
import mortal.experiments.lab.LabFrame;
import mortal.experiments.lab.Scenario;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;

/// Plays a lab in a thread of its own. What is asked of it is done between two lessons, in order; what it shows goes to
/// a mailbox, newest first. Pace, pauses and looks are its own affair and reach no bit of the lab.
public final class Player implements AutoCloseable {
    /// (ns) From one picture to the next at least. Chosen: thirty a second.
    private static final long PULSE = 33_000_000;

    /// (ns) Over which the pace is measured.
    private static final long SPAN = 500_000_000;

    /// (B) Of moments to go back to.
    private static final long ROOM = 256L << 20;

    /// (looks) With no change beyond their intervals, after which it stops by itself.
    private static final int STILL = 40;

    private final BlockingQueue<Runnable> asked = new LinkedBlockingQueue<>();
    private final Mailbox<Shot> mailbox;
    private final Shelf shelf;
    private final Thread thread;
    private Scenario scenario;
    private @Nullable Lab lab;
    private History history = new History(ROOM);
    private Gaze gaze = Gaze.afar(1);
    private boolean running;
    private boolean stops = true;
    private double wanted = Double.POSITIVE_INFINITY;
    private long target;
    private long furthest;
    private long number;
    private String notice = "";
    private String trouble = "";
    private boolean closed;
    private boolean changed = true;
    private long due; // (ns) of the next lesson
    private long shown; // (ns) when the last picture was posted
    private long shownLesson;
    private final Tempo tempo = new Tempo(SPAN);

    /// @param scenario made when the thread begins
    public Player(Scenario scenario, Mailbox<Shot> mailbox, Shelf shelf) {
        this.scenario = scenario;
        this.mailbox = mailbox;
        this.shelf = shelf;
        this.thread = Thread.ofPlatform().name("lab").daemon().unstarted(this::work);
        ask(() -> make(scenario, 0));
    }

    public Player start() {
        thread.start();
        return this;
    }

    // What can be asked, from any thread.

    /// Begins another scenario.
    public void open(Scenario other) {
        ask(() -> {
            running = false;
            make(other, 0);
        });
    }

    /// The same moment of another version of the scenario: chips made otherwise, taught otherwise.
    public void edit(Scenario other) {
        ask(() -> make(other, lab == null ? 0 : Math.max(target, lab.lesson())));
    }

    public void run(boolean on) {
        ask(() -> {
            running = on;
            notice = "";
            due = System.nanoTime();
            tempo.reset();
        });
    }

    /// @param lessonsPerSecond above 0, or infinite
    public void pace(double lessonsPerSecond) {
        ask(() -> {
            wanted = lessonsPerSecond;
            due = System.nanoTime();
        });
    }

    /// Plays so many lessons and stops.
    public void step(long lessons) {
        ask(() -> {
            running = false;
            trouble = "";
            target = Math.max(target, lab == null ? 0 : lab.lesson()) + lessons;
        });
    }

    /// Goes to a moment, back or on, and stops there.
    public void seek(long lesson) {
        ask(() -> {
            running = false;
            trouble = "";
            Lab playing = lab;
            if (playing != null && lesson < playing.lesson()) {
                back(playing, lesson);
            }
            target = Math.max(0, lesson);
        });
    }

    public void act(Act act) {
        change(playing -> playing.act(act));
    }

    /// Several, in one moment.
    public void act(List<Act> acts) {
        change(playing -> acts.forEach(playing::act));
    }

    public void branch(String lane, String name) {
        change(playing -> playing.branch(lane, name));
    }

    /// What is looked at from now on.
    public void look(Gaze other) {
        ask(() -> gaze = other);
    }

    /// Whether it stops by itself when nothing changes any more.
    public void stops(boolean on) {
        ask(() -> stops = on);
    }

    /// Something that must see the lab itself, such as its digest.
    public void with(java.util.function.Consumer<Lab> question) {
        ask(() -> {
            if (lab != null) {
                question.accept(lab);
            }
        });
    }

    @Override
    public void close() {
        ask(() -> closed = true);
    }

    private interface Change {
        void on(Lab playing);
    }

    private void change(Change change) {
        ask(() -> {
            Lab playing = lab;
            if (playing == null) {
                return;
            }
            reach(playing);
            change.on(playing);
            scenario = playing.scenario();
            history.forgetFrom(playing.lesson());
            history.keep(playing);
            furthest = playing.lesson();
            notice = "";
            trouble = "";
        });
    }

    private void ask(Runnable request) {
        asked.add(request);
    }

    // The thread.

    private void work() {
        while (!closed) {
            try {
                listen();
                play();
                post();
            } catch (InputException refused) {
                fail(String.valueOf(refused.getMessage()));
            } catch (OutOfMemoryError full) {
                lab = null;
                history = new History(ROOM);
                fail("the chips of this lab need more memory than there is; take fewer or smaller ones");
            } catch (RuntimeException broken) {
                fail("the run failed: " + broken);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void fail(String what) {
        running = false;
        target = lab == null ? 0 : lab.lesson();
        trouble = what;
        changed = true;
    }

    private void listen() throws InterruptedException {
        Runnable request = idle() && !changed ? asked.poll(1, TimeUnit.SECONDS) : asked.poll();
        while (request != null) {
            changed = true;
            request.run();
            request = asked.poll();
        }
    }

    private boolean idle() {
        return !running && (lab == null || lab.lesson() >= target);
    }

    private void make(Scenario other, long lesson) {
        notice = "";
        Lab made = new Lab(other, shelf.data(other.data()));
        lab = made;
        scenario = made.scenario();
        history = new History(ROOM);
        history.keep(made);
        furthest = lesson;
        target = lesson;
        trouble = "";
        if (lesson == 0) {
            number++;
        }
        tempo.reset();
    }

    private void back(Lab playing, long lesson) {
        if (!history.back(playing, lesson)) {
            make(scenario, lesson);
        }
    }

    /// What was asked for before a change comes first.
    private void reach(Lab playing) {
        while (playing.lesson() < target) {
            playing.step();
            history.pass(playing);
        }
    }

    private void play() throws InterruptedException {
        Lab playing = lab;
        if (playing == null) {
            return;
        }
        long until = System.nanoTime() + PULSE / 2;
        if (playing.lesson() < target) {
            do {
                advance(playing);
            } while (playing.lesson() < target && System.nanoTime() < until);
        } else if (running) {
            target = playing.lesson();
            paced(playing, until);
            target = playing.lesson();
        }
    }

    private void paced(Lab playing, long until) throws InterruptedException {
        long now = System.nanoTime();
        if (wanted < 1e6) {
            if (now < due) {
                TimeUnit.NANOSECONDS.sleep(Math.min(due - now, PULSE / 3));
                return;
            }
            due = Math.max(due + (long) (1e9 / wanted), now - PULSE);
            advance(playing);
            return;
        }
        do {
            advance(playing);
        } while (running && asked.isEmpty() && System.nanoTime() < until);
    }

    private void advance(Lab playing) {
        playing.step();
        history.pass(playing);
        furthest = Math.max(furthest, playing.lesson());
        tempo.count(System.nanoTime());
        changed = true;
        if (running
                && stops
                && playing.lesson() % scenario.lookEvery() == 0
                && Stillness.of(playing.frame(Gaze.afar(playing.inputs())), STILL)) {
            running = false;
            notice = "still";
        }
    }

    private void post() {
        long now = System.nanoTime();
        if (!changed || !mailbox.empty() || (now - shown < PULSE && !idle())) {
            return;
        }
        Lab playing = lab;
        LabFrame frame = playing == null ? null : playing.frame(fitting(playing));
        long lesson = frame == null ? 0 : frame.lesson();
        mailbox.put(new Shot(
                scenario,
                frame,
                new Shot.Play(
                        running,
                        wanted,
                        tempo.perSecond(now),
                        Math.max(0, lesson - shownLesson),
                        Math.max(target, lesson),
                        Math.max(furthest, lesson),
                        playing == null ? 1 : playing.lessonsPerEpoch(),
                        notice,
                        trouble,
                        number)));
        shown = now;
        shownLesson = lesson;
        changed = false;
    }

    /// What was looked at in another scenario may not be there in this one.
    private Gaze fitting(Lab playing) {
        return gaze.picture().size() == playing.inputs() ? gaze : Gaze.afar(playing.inputs());
    }
}
