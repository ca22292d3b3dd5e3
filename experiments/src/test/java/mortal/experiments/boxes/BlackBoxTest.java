package mortal.experiments.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.pace.ErrorCurve;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Plan;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.simulator.design.Field;
import mortal.simulator.design.Wiring;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

final class BlackBoxTest {
    private static final Data DATA = Digits.data(140, 30);

    private static BoxSettings settings(Map<String, String> sets) {
        BoxSettings small = Settings.bind(
                BoxSettings.class,
                BoxSettings.small(),
                Map.of(
                        "chips", "2",
                        "error", "0.5",
                        "school.hidden", "16,16",
                        "school.trainCases", "100",
                        "school.validationCases", "40",
                        "school.testCases", "30",
                        "school.batch", "20",
                        "school.epochs", "3"));
        return Settings.bind(BoxSettings.class, small, sets);
    }

    private static Plan<BoxSettings> plan(ChipDesign chip) {
        return new Plan<>(DATA, List.of(chip), new Seed(8), settings(Map.of()));
    }

    private static List<ErrorCurve> curves(Plan<BoxSettings> plan, int threads) {
        return new BlackBox()
                .jobs(plan).stream()
                        .map(job -> {
                            try (Crew crew = new Crew(threads)) {
                                return job.work().run(crew);
                            }
                        })
                        .toList();
    }

    @Test
    void everyNetIsTaughtAndTheFindingsSaySo() {
        Plan<BoxSettings> plan = plan(Designs.preset("ideal"));
        List<ErrorCurve> curves = curves(plan, 1);
        assertEquals(new BlackBox().cost(plan).jobs(), curves.size());
        assertEquals(curves, curves(plan, 2));
        curves.forEach(curve -> assertEquals(3, curve.errors().size()));
        assertTrue(curves.stream().map(ErrorCurve::errors).distinct().count() > Middle.values().length);
        Findings findings = new BlackBox().conclude(plan, curves);
        assertEquals(5, findings.sentences().size());
        assertEquals(
                "boxes-0", findings.sections().getFirst().pictures().getFirst().name());
        assertEquals(
                Middle.values().length,
                findings.sections().getFirst().tables().getFirst().rows().size());
    }

    @Test
    void boxesAreWhatTheySay() {
        BoxSettings settings = settings(Map.of("noise", "0.7"));
        ChipDesign ideal = Designs.preset("ideal");
        assertEquals(
                List.of(20, 10),
                Middle.NOTHING.of(ideal, 50, List.of(20, 10), settings).hidden());
        ChipDesign noisy = Middle.NOISY.of(ideal, 50, List.of(20, 10), settings);
        assertEquals(List.of(20, 20, 10), noisy.hidden());
        assertEquals(settings.noisy(), noisy.neuron(2));
        assertEquals(0.7f, settings.noisy().readNoise());
        assertTrue(noisy.wiring().taught(1)
                && !noisy.wiring().taught(2)
                && noisy.wiring().taught(3));
        assertFalse(
                Middle.ALONE.of(ideal, 50, List.of(20, 10), settings).wiring().taught(1));
    }

    @Test
    void whatCannotBeIsRefusedInALine() {
        assertThrows(InputException.class, () -> settings(Map.of("school.hidden", "16")));
        assertThrows(InputException.class, () -> settings(Map.of("chips", "1")));
        ChipDesign fields =
                Designs.preset("ideal").with(new Wiring(List.of(new Field(1, 1, 4, 1, 9)), List.of(), List.of()));
        String message = String.valueOf(assertThrows(InputException.class, () -> new BlackBox().jobs(plan(fields)))
                .getMessage());
        assertTrue(message.contains("wiring.fields"), message);
    }
}
