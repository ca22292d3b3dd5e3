package mortal.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Scene;
import mortal.experiments.data.Digits;
import mortal.experiments.lab.Scenario;
import mortal.ui.Toolkit;
import mortal.ui.model.LabModel;
import mortal.ui.model.Stories;
import mortal.ui.play.Mailbox;
import mortal.ui.play.Player;
import mortal.ui.play.Shelf;
import mortal.ui.play.Shot;
import mortal.ui.view.LabWindow;
import mortal.ui.view.Skin;

/// What the lab costs: the window's own work a picture without the pipeline's drawing, and by how much a run is slower
/// because somebody watches. In processor time of the threads that do it, so that a busy machine shows little.
public final class LabTable {
    private static final int PICTURES = 150;
    private static final int LESSONS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LabTable() {}

    public static void main(String[] arguments) throws Exception {
        Toolkit.headless();
        long before = ManagementFactory.getRuntimeMXBean().getStartTime();
        try (Watched first = new Watched(Stories.first(), false, 1280, 800)) {
            first.player.run(true);
            first.until(shot -> shot.frame() != null && shot.frame().lesson() > 3);
            System.out.printf(
                    Locale.ROOT,
                    "%.1f s from the start of Java to a moving picture%n",
                    (System.currentTimeMillis() - before) / 1e3);
        }
        pictures("one chip, bench", Stories.first(), false);
        pictures("16 chips, fleet of 64 x 64 cells", Stories.fleet(), true);
        slower("one chip", Stories.first(), false);
        slower("16 chips", Stories.fleet(), true);
        Platform.exit();
        System.exit(0);
    }

    private static void pictures(String what, Scenario scenario, boolean fleet) throws Exception {
        try (Watched lab = new Watched(scenario, fleet, 1920, 1080)) {
            lab.player.run(true);
            List<Double> costs = new ArrayList<>();
            while (costs.size() < PICTURES) {
                double millis = lab.picture();
                if (millis > 0) {
                    costs.add(millis);
                }
                TimeUnit.MILLISECONDS.sleep(16);
            }
            double[] sorted =
                    costs.subList(PICTURES / 3, PICTURES).stream().mapToDouble(c -> c).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.2f ms a picture (median; nine in ten below %.2f)%n",
                    what,
                    sorted[sorted.length / 2],
                    sorted[sorted.length * 9 / 10]);
        }
    }

    /// Looks at twenty pictures a second against none, in turns.
    private static void slower(String what, Scenario scenario, boolean fleet) throws Exception {
        try (Watched lab = new Watched(scenario, fleet, 1280, 800)) {
            lab.player.stops(false);
            lab.lessons(LESSONS, 0); // warm
            double[] ratios = new double[3];
            for (int i = 0; i < ratios.length; i++) {
                double alone = lab.lessons(LESSONS, 0);
                double watched = lab.lessons(LESSONS, 50);
                ratios[i] = watched / alone;
            }
            Arrays.sort(ratios);
            System.out.printf(
                    Locale.ROOT,
                    "%s: a lesson takes %.3f times as long when watched at 20 pictures a second (%.3f to %.3f)%n",
                    what,
                    ratios[1],
                    ratios[0],
                    ratios[2]);
        }
    }

    /// A window that nobody sees.
    private static final class Watched implements AutoCloseable {
        final Mailbox<Shot> mailbox = new Mailbox<>();
        final Player player;
        private final LabModel model;
        private final Scene scene;

        Watched(Scenario scenario, boolean fleet, int width, int height) {
            player = new Player(scenario, mailbox, new Shelf());
            model = onFx(() -> new LabModel(
                    player, mailbox, Digits.data(1, 100).test()));
            scene = onFx(() -> {
                LabWindow window = new LabWindow(model, new Skin());
                window.fleet(fleet);
                return window.scene(width, height);
            });
            player.start();
            onFx(() -> scene.snapshot(null));
        }

        /// (ms) of processor time, or 0 if there was nothing new.
        double picture() {
            return onFx(() -> {
                boolean news = !mailbox.empty();
                long before = THREADS.getCurrentThreadCpuTime();
                model.pulse();
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return news ? (THREADS.getCurrentThreadCpuTime() - before) / 1e6 : 0.0;
            });
        }

        void until(Predicate<Shot> there) throws InterruptedException {
            while (!onFx(() -> {
                model.pulse();
                Shot shot = model.shot().get();
                return shot != null && there.test(shot);
            })) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }

        /// (ns) of the lab's thread for so many lessons.
        ///
        /// @param every (ms) from one look to the next; 0 for none
        double lessons(int count, int every) throws Exception {
            CompletableFuture<long[]> start = new CompletableFuture<>();
            player.with(lab -> start.complete(new long[] {lab.lesson(), THREADS.getCurrentThreadCpuTime()}));
            long[] from = start.get();
            player.step(count);
            CompletableFuture<Long> end = new CompletableFuture<>();
            long target = from[0] + count;
            while (!end.isDone()) {
                player.with(lab -> {
                    if (lab.lesson() >= target && !end.isDone()) {
                        end.complete(THREADS.getCurrentThreadCpuTime());
                    }
                });
                if (every > 0) {
                    picture();
                }
                TimeUnit.MILLISECONDS.sleep(every > 0 ? every : 50);
            }
            return (end.get() - from[1]) / (double) count;
        }

        @Override
        public void close() {
            player.close();
        }
    }

    private static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }
}
