package mortal.experiments.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settings with one of each type.
record Sample(
        int epochs,
        long cases,
        float rate,
        double decay,
        boolean walk,
        String name,
        Form form,
        List<Integer> hidden,
        Rule rule,
        @Nullable String note) {
    static final Sample DEFAULTS = new Sample(
            3, 60_000, 1e-3f, 0.9, true, "plain", Form.SENSOR, List.of(500, 500), new Rule(20, List.of()), null);

    enum Form {
        SENSOR,
        HINTON
    }

    record Rule(double temperature, List<Limit> limits) {
        Rule {
            if (!(temperature > 0)) {
                throw new IllegalArgumentException("Rule.temperature = " + temperature + " must be\n    above 0");
            }
        }
    }

    record Limit(String on, double most) {}
}
