package mortal.simulator.chip;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The threads that share one chip's work. Who does which piece is left to chance and changes no bit, since no two
/// pieces write to the same place.
///
/// Waking a thread takes as long as a small tile needs for half a batch. So who waits, a lane for the next work or the
/// caller for the last lane, looks out for a moment before it sleeps; not while there are more lanes than processors,
/// where it would keep others from working. A lane that comes when all is done is not waited for.
public final class Crew implements AutoCloseable {

    /// A piece of work.
    @FunctionalInterface
    public interface Work {
        /// @param lane which of the crew does it, from 0: for arrays of its own
        /// @param piece which piece, from 0
        void on(int lane, int piece);
    }

    private static final long MOMENT = 100_000; // (ns) chosen: about twice the time that waking a thread takes
    private static final int LOOKS = 32; // chosen: between two looks at the clock
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /// Of all open crews of more than one.
    private static final AtomicInteger LANES = new AtomicInteger();

    private final int threads;
    private final List<Mate> mates;
    private final AtomicLong jobs = new AtomicLong();
    private final AtomicReference<@Nullable Job> job = new AtomicReference<>();
    private volatile boolean closed;

    /// @param threads at least 1; 1 works in the caller's thread alone
    public Crew(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Crew.threads = " + threads + ", must be at least 1");
        }
        this.threads = threads;
        mates = IntStream.range(1, threads).mapToObj(Mate::new).toList();
        LANES.addAndGet(threads > 1 ? threads : 0);
        mates.forEach(mate -> mate.thread.start());
    }

    public int threads() {
        return threads;
    }

    /// Does all pieces and returns when they are done. If one fails, its exception comes out once nobody is at work any
    /// more; the lane that failed has left its other pieces to those who were at work then.
    ///
    /// While the crew is at work for someone else (or for one of its own pieces), and after it was closed, the caller
    /// does all pieces alone, as lane 0.
    public void run(int pieces, Work work) {
        int lanes = Math.min(threads, pieces);
        Job mine = new Job(jobs.incrementAndGet(), pieces, work);
        if (lanes > 1 && !closed && job.compareAndSet(null, mine)) {
            mates.subList(0, lanes - 1).forEach(Mate::wake);
            mine.drain(0);
            mine.await();
            job.set(null);
        } else {
            mine.drain(0);
        }
        mine.report();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            LANES.addAndGet(threads > 1 ? -threads : 0);
            mates.forEach(Mate::wake);
        }
    }

    /// Looks out for what ends a wait, for a moment.
    private static boolean seen(BooleanSupplier end) {
        long start = System.nanoTime();
        while (LANES.get() <= PROCESSORS && System.nanoTime() - start < MOMENT) {
            for (int i = 0; i < LOOKS; i++) {
                if (end.getAsBoolean()) {
                    return true;
                }
                Thread.onSpinWait();
            }
        }
        return end.getAsBoolean();
    }

    /// One call of [#run]. Those at work are counted: at none it is over, and nobody joins it any more.
    private static final class Job {
        final long number;
        private final int pieces;
        private final Work work;
        private final Thread caller = Thread.currentThread();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger present = new AtomicInteger(1);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private volatile boolean callerSleeps;

        Job(long number, int pieces, Work work) {
            this.number = number;
            this.pieces = pieces;
            this.work = work;
        }

        void drain(int lane) {
            try {
                for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                    work.on(lane, piece);
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            }
        }

        void join(int lane) {
            if (present.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0) {
                drain(lane);
                if (present.decrementAndGet() == 0 && callerSleeps) {
                    LockSupport.unpark(caller);
                }
            }
        }

        /// The caller leaves and waits until the others have left, also when it is interrupted.
        void await() {
            if (present.decrementAndGet() == 0 || seen(this::over)) {
                return;
            }
            boolean interrupted = false;
            callerSleeps = true;
            while (!over()) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                caller.interrupt();
            }
        }

        private boolean over() {
            return present.get() == 0;
        }

        void report() {
            switch (failure.get()) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }

    /// Everybody but the caller.
    private final class Mate implements Runnable {
        final Thread thread = new Thread(this, "mortal-crew");
        private final int lane;
        private long done; // the number of the last job
        private volatile boolean sleeps;

        Mate(int lane) {
            this.lane = lane;
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            while (!closed) {
                Job now = job.get();
                if (now != null && now.number != done) {
                    done = now.number;
                    now.join(lane);
                } else if (!seen(this::called)) {
                    sleep();
                }
            }
        }

        private boolean called() {
            Job now = job.get();
            return closed || (now != null && now.number != done);
        }

        /// Says so before it looks for the last time: either it sees the call or who calls sees that it sleeps.
        private void sleep() {
            sleeps = true;
            if (!called()) {
                LockSupport.park(this);
            }
            sleeps = false;
        }

        void wake() {
            if (sleeps) {
                LockSupport.unpark(thread);
            }
        }
    }
}
