package mortal.experiments.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mortal.experiments.run.LearningSettings;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
    @Test
    void everyTypeCanBeSet() {
        Sample set = Settings.bind(
                Sample.class,
                Sample.DEFAULTS,
                Map.of(
                        "epochs", "1e4",
                        "cases", "-5000000000",
                        "rate", "0.25",
                        "decay", "3",
                        "walk", "false",
                        "name", "7",
                        "form", "hinton",
                        "hidden", "2000, 1000",
                        "rule.temperature", "1.5e2",
                        "note", "true"));
        Sample expected = new Sample(
                10_000,
                -5_000_000_000L,
                0.25f,
                3,
                false,
                "7",
                Sample.Form.HINTON,
                List.of(2000, 1000),
                new Sample.Rule(150, List.of()),
                "true");
        assertEquals(expected, set);
    }

    @Test
    void whatIsNotNamedStaysWhatItWas() {
        Sample set = Settings.bind(Sample.class, Sample.DEFAULTS, Map.of("hidden", ""));
        assertEquals(List.of(), set.hidden());
        assertEquals(Sample.DEFAULTS.rule(), set.rule());
        assertSame(Sample.DEFAULTS.name(), set.name());
    }

    @Test
    void showsWhatCanBeSet() {
        Map<String, String> shown = Settings.of(Sample.DEFAULTS);
        assertEquals("500,500", shown.get("hidden"));
        assertEquals("sensor", shown.get("form"));
        assertEquals("20.0", shown.get("rule.temperature"));
        assertEquals("", shown.get("note"));
        // and what is shown can be set again
        shown.keySet().removeAll(List.of("rule.limits", "note"));
        assertEquals(Sample.DEFAULTS, Settings.bind(Sample.class, Sample.DEFAULTS, shown));
    }

    @Test
    void theLastWordOfAKeyIsEnough() {
        Sample set = Settings.bind(Sample.class, Sample.DEFAULTS, Map.of("temperature", "3"));
        assertEquals(3, set.rule().temperature());
    }

    @Test
    void aKindIsAskedForByItsName() {
        LearningSettings set = LearningSettings.sensor(30);
        assertEquals("forward-forward", Settings.of(set).get("rule"));
        assertEquals("30.0", Settings.of(set).get("rule.temperature"));
        assertEquals(set, set.with(Map.of("rule", "forward-forward")));
        assertEquals(set, set.with(Settings.of(set)));
        var problem = assertThrows(InputException.class, () -> set.with(Map.of("rule", "forward-forwards")));
        assertTrue(String.valueOf(problem.getMessage())
                .startsWith("rule = forward-forwards: did you mean forward-forward?"));
    }

    @Test
    void aKindIsWrittenWithItsNameAndReadAgain() {
        LearningSettings set = LearningSettings.sensor(30);
        String text = Yaml.write(set);
        assertTrue(text.contains("name: forward-forward"), text);
        assertEquals(set, Yaml.read(text, "here", LearningSettings.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "epochs | three | epochs = three, expected a whole number from -2147483648 to 2147483647",
                "epochs | 3.0 | epochs = 3.0, expected a whole number from -2147483648 to 2147483647",
                "epochs | 1e999999999 | epochs = 1E+999999999, expected a whole number from -2147483648 to 2147483647",
                "epochs | '' | epochs = , expected a whole number from -2147483648 to 2147483647",
                "cases | 1e19 | cases = 1E+19, expected a whole number",
                "rate | fast | rate = fast, expected a number of at most 3.4e38",
                "rate | 1e39 | rate = 1E+39, expected a number of at most 3.4e38",
                "decay | NaN | decay = NaN, expected a number",
                "walk | yes | walk = yes, expected true or false",
                "form | sensr | form = sensr: did you mean sensor? known: sensor, hinton",
                "hidden | 500,x | hidden[1] = x, expected a whole number from -2147483648 to 2147483647",
                "hidden | 500,, | hidden[1] = , expected a whole number from -2147483648 to 2147483647",
                "rule | 3 | rule is a group of keys: set rule.temperature, rule.limits",
                "epoch | 3 | unknown key epoch: did you mean epochs? known: epochs, cases, rate, decay, walk, name, form,"
                        + " hidden, rule.temperature, rule.limits, note",
                "rule.temperature | 0 | Rule.temperature = 0.0 must be above 0",
            })
    void complainsInOneLine(String key, String value, String message) {
        var problem = assertThrows(
                InputException.class, () -> Settings.bind(Sample.class, Sample.DEFAULTS, Map.of(key, value)));
        assertEquals(message, problem.getMessage());
    }
}
