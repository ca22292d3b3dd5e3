package mortal.simulator.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// The threads that share one chip's work. Who does which piece is left to chance and changes no bit, since no two
/// pieces
/// write to the same place.
public final class Crew implements AutoCloseable {

    /// A piece of work.
    @FunctionalInterface
    public interface Work {
        /// @param lane which of the crew does it, from 0: for arrays of its own
        /// @param piece which piece, from 0
        void on(int lane, int piece);
    }

    private final int threads;
    private final ExecutorService others;

    /// @param threads at least 1; 1 works in the caller's thread alone
    public Crew(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Crew.threads = " + threads + ", must be at least 1");
        }
        this.threads = threads;
        this.others = Executors.newFixedThreadPool(Math.max(1, threads - 1), task -> {
            Thread thread = new Thread(task, "mortal-crew");
            thread.setDaemon(true);
            return thread;
        });
    }

    public int threads() {
        return threads;
    }

    /// Does all pieces and returns when they are done. If one fails, its exception comes out once nobody is at work any
    /// more; the lane that failed has left its other pieces to the rest of the crew.
    public void run(int pieces, Work work) {
        int lanes = Math.min(threads, pieces);
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> rest = new ArrayList<>();
        for (int lane = 1; lane < lanes; lane++) {
            int mine = lane;
            rest.add(others.submit(() -> drain(mine, pieces, next, work)));
        }
        try {
            drain(0, pieces, next, work);
        } finally {
            await(rest);
        }
    }

    /// Waits for all, also for those behind one that failed.
    private static void await(List<Future<?>> rest) {
        if (!rest.isEmpty()) {
            try {
                await(rest.getFirst());
            } finally {
                await(rest.subList(1, rest.size()));
            }
        }
    }

    private static void drain(int lane, int pieces, AtomicInteger next, Work work) {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            work.on(lane, piece);
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the crew was at work", e);
        }
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
