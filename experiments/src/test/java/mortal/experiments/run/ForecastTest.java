package mortal.experiments.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ForecastTest {
    private static final Data DATA = Digits.data(300, 100);

    private static RunConfig.Entry entry(String... sets) {
        Map<String, String> all =
                new LinkedHashMap<>(Map.of("hidden", "16,16", "epochs", "4", "validationCases", "100"));
        for (String set : sets) {
            all.put(set.substring(0, set.indexOf('=')), set.substring(set.indexOf('=') + 1));
        }
        LearningSettings settings = Settings.bind(LearningSettings.class, LearningSettings.hinton(), all);
        ChipDesign design = Designs.preset("ideal").sized(784, settings.hidden());
        return new RunConfig.Entry("ideal", 1, 0, settings, Designs.tree(design));
    }

    private static Forecast forecast(RunConfig.Entry... entries) {
        return Forecast.of(new RunConfig("test", "digits", List.of(entries)), DATA, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "epochs=5",
                "hidden=16,32",
                "trainCases=0",
                "testCases=100",
                "evaluateEvery=1",
                "fitEpochs=6",
                "form=hinton"
            })
    void moreOfAnythingIsMoreWork(String more) {
        RunConfig.Entry less = entry("trainCases=100", "testCases=50", "evaluateEvery=2", "form=sensor");
        RunConfig.Entry asked = entry("trainCases=100", "testCases=50", "evaluateEvery=2", "form=sensor", more);
        assertTrue(Forecast.flops(asked, DATA) > Forecast.flops(less, DATA));
    }

    /// 200 cases are left to learn from; Hinton's form shows each three times.
    @Test
    void twiceTheEpochsCostTwiceTheEnergy() {
        Forecast once = forecast(entry("epochs=4"));
        Forecast twice = forecast(entry("epochs=8"));
        assertEquals(4 * 200 * 3, once.presentations());
        assertEquals(2 * once.presentations(), twice.presentations());
        assertEquals(2 * once.joules(), twice.joules(), 1e-9 * twice.joules());
        assertEquals(once.bytes(), twice.bytes());
        assertTrue(once.seconds() > 0 && Double.isFinite(once.seconds()));
        assertEquals(4, once.lines().size());
    }
}
