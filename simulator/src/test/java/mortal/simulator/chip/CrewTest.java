package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrewTest {

    @ParameterizedTest
    @CsvSource({"1,0", "1,9", "2,0", "2,1", "2,1000", "3,2", "3,1000"})
    void everyPieceIsDoneOnceByALaneOfTheCrew(int threads, int pieces) {
        try (Crew crew = new Crew(threads)) {
            AtomicIntegerArray done = new AtomicIntegerArray(pieces);
            AtomicIntegerArray busy = new AtomicIntegerArray(threads);
            AtomicBoolean shared = new AtomicBoolean();
            crew.run(pieces, (lane, piece) -> {
                if (busy.getAndIncrement(lane) != 0) {
                    shared.set(true);
                }
                done.incrementAndGet(piece);
                busy.getAndDecrement(lane);
            });
            for (int piece = 0; piece < pieces; piece++) {
                assertEquals(1, done.get(piece));
            }
            assertEquals(false, shared.get());
            assertEquals(threads, crew.threads());
        }
    }

    /// Whichever lane fails; the crew can be used again.
    @ParameterizedTest
    @CsvSource({"1,0", "2,0", "2,1", "3,0", "3,1", "3,2"})
    void anExceptionReachesTheCaller(int threads, int failing) {
        try (Crew crew = new Crew(threads)) {
            CyclicBarrier together = new CyclicBarrier(threads);
            ArithmeticException thrown = assertThrows(
                    ArithmeticException.class,
                    () -> crew.run(threads, (lane, piece) -> {
                        await(together);
                        if (lane == failing) {
                            throw new ArithmeticException("lane " + lane);
                        }
                    }));
            assertEquals("lane " + failing, thrown.getMessage());
            AtomicIntegerArray done = new AtomicIntegerArray(5);
            crew.run(5, (lane, piece) -> done.incrementAndGet(piece));
            assertEquals(1, done.get(4));
        }
    }

    /// When an exception arrives, nobody is at work any more: not even a lane that comes after the one that failed.
    @Test
    void afterAnExceptionNobodyIsAtWork() {
        try (Crew crew = new Crew(3)) {
            CyclicBarrier together = new CyclicBarrier(3);
            AtomicBoolean finished = new AtomicBoolean();
            assertThrows(
                    ArithmeticException.class,
                    () -> crew.run(3, (lane, piece) -> {
                        await(together);
                        if (lane == 1) {
                            throw new ArithmeticException();
                        }
                        if (lane == 2) {
                            linger();
                            finished.set(true);
                        }
                    }));
            assertTrue(finished.get());
        }
    }

    /// Awake or asleep: the pauses are longer than a lane stays awake.
    @ParameterizedTest
    @CsvSource({"2,0", "2,5", "4,0", "4,5"})
    void everyLaneComesWhenItIsNeeded(int threads, int pause) throws InterruptedException {
        try (Crew crew = new Crew(threads)) {
            for (int job = 0; job < 20; job++) {
                Thread.sleep(pause);
                CyclicBarrier together = new CyclicBarrier(threads);
                AtomicIntegerArray done = new AtomicIntegerArray(threads);
                crew.run(threads, (lane, piece) -> {
                    await(together);
                    done.incrementAndGet(lane);
                });
                for (int lane = 0; lane < threads; lane++) {
                    assertEquals(1, done.get(lane));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "2,3", "3,2", "3,7"})
    void manyTinyJobsAreEachDoneWhenTheirCallReturns(int threads, int pieces) {
        try (Crew crew = new Crew(threads)) {
            int[] done = new int[pieces];
            for (int job = 1; job <= 5_000; job++) {
                crew.run(pieces, (lane, piece) -> done[piece]++);
                for (int piece = 0; piece < pieces; piece++) {
                    assertEquals(job, done[piece]);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void aPieceMayCallTheCrew(int threads) {
        try (Crew crew = new Crew(threads)) {
            AtomicIntegerArray done = new AtomicIntegerArray(threads * threads);
            crew.run(
                    threads,
                    (lane, outer) -> crew.run(threads, (none, inner) -> {
                        assertEquals(threads == 1 ? lane : 0, none);
                        done.incrementAndGet(outer * threads + inner);
                    }));
            for (int piece = 0; piece < threads * threads; piece++) {
                assertEquals(1, done.get(piece));
            }
        }
    }

    @Test
    void twoMayCallAtOnce() throws InterruptedException {
        try (Crew crew = new Crew(2)) {
            AtomicIntegerArray done = new AtomicIntegerArray(6);
            Runnable calls = () -> {
                for (int job = 0; job < 1_000; job++) {
                    crew.run(6, (lane, piece) -> done.incrementAndGet(piece));
                }
            };
            Thread other = new Thread(calls);
            other.start();
            calls.run();
            other.join();
            for (int piece = 0; piece < 6; piece++) {
                assertEquals(2_000, done.get(piece));
            }
        }
    }

    @Test
    void anErrorComesOutAsItIs() {
        try (Crew crew = new Crew(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            assertThrows(
                    StackOverflowError.class,
                    () -> crew.run(2, (lane, piece) -> {
                        await(together);
                        if (lane == 1) {
                            throw new StackOverflowError();
                        }
                    }));
        }
    }

    /// An interrupted caller waits all the same, and stays interrupted.
    @Test
    void anInterruptedCallerWaits() {
        try (Crew crew = new Crew(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            AtomicBoolean finished = new AtomicBoolean();
            crew.run(2, (lane, piece) -> {
                await(together);
                if (lane == 0) {
                    Thread.currentThread().interrupt();
                } else {
                    linger();
                    finished.set(true);
                }
            });
            assertTrue(finished.get());
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void whenItIsClosedTheCallerIsAlone() {
        Crew crew = new Crew(3);
        crew.close();
        crew.close();
        AtomicIntegerArray done = new AtomicIntegerArray(9);
        crew.run(9, (lane, piece) -> {
            assertEquals(0, lane);
            done.incrementAndGet(piece);
        });
        assertEquals(1, done.get(8));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void linger() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCrewOfNobodyIsRefused() {
        assertEquals(
                "Crew.threads = 0, must be at least 1",
                assertThrows(IllegalArgumentException.class, () -> new Crew(0)).getMessage());
    }
}
