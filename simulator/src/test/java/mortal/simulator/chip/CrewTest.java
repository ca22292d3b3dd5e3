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
