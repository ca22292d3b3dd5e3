package mortal.experiments.lab;

import java.util.List;
import mortal.experiments.mortality.SmallSchool;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Scenarios for tests: a small one to play, any to write and read.
final class Tales {
    private Tales() {}

    /// Quick to play: three chips of 16 units, 200 cases.
    static Scenario small(Act... script) {
        return new Scenario(
                "small",
                7,
                "digits",
                5,
                40,
                List.of(lane("a", 0, "book"), lane("b", 1, "book"), lane("c", 2, "nobody")),
                SmallSchool.with("hidden=16,16", "batch=20", "trainCases=200", "validationCases=100", "testCases=50"),
                List.of(script));
    }

    static Scenario.Lane lane(String name, long serial, String teacher) {
        return new Scenario.Lane(name, "mild", List.of(), Dials.AS_DESIGNED, serial, teacher);
    }

    /// One to five chips with any names and dials, and what is done to them.
    static Arbitrary<Scenario> any() {
        Arbitrary<List<String>> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(name -> !name.equals("book"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements();
        return names.flatMap(chips -> Combinators.combine(
                        lanes(chips),
                        script(chips),
                        Arbitraries.strings()
                                .ascii()
                                .alpha()
                                .numeric()
                                .withChars(" ,.'äöß€\uD83D")
                                .ofMaxLength(30),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.of("digits", "/data/some where/mnist"))
                .as((lanes, script, name, seed, hidden, data) -> new Scenario(
                        name.replace("\uD83D", ""),
                        seed,
                        data,
                        3,
                        50,
                        lanes,
                        SmallSchool.with("hidden=" + hidden + ",7", "rule.rate=0.0" + hidden),
                        script)));
    }

    private static Arbitrary<List<Scenario.Lane>> lanes(List<String> names) {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 5).ofScale(2),
                        Arbitraries.of("mild", "grown", "my chips/one.yaml"),
                        Arbitraries.longs().between(0, 1L << 40),
                        Arbitraries.of(Scenario.BOOK, Scenario.NOBODY))
                .as((dial, chip, serial, teacher) -> names.stream()
                        .map(name -> new Scenario.Lane(
                                name,
                                chip,
                                List.of("neuron.readNoise=0." + serial),
                                new Dials(dial, 1, dial, 2, 0.25, 310),
                                serial,
                                teacher))
                        .toList());
    }

    private static Arbitrary<List<Act>> script(List<String> names) {
        Arbitrary<Act> act = Combinators.combine(
                        Arbitraries.of(Deed.values()),
                        Arbitraries.longs().between(0, 100_000),
                        Arbitraries.integers().between(0, names.size() - 1),
                        Arbitraries.doubles().between(0, 50))
                .as((deed, at, who, amount) -> {
                    boolean two = deed.two() && names.size() > 1;
                    Deed done = deed.two() && !two ? Deed.KILL : deed;
                    return new Act(
                            at,
                            done,
                            done == Deed.REST ? "" : names.get(who),
                            two ? names.get((who + 1) % names.size()) : "",
                            amount,
                            1e-3 * amount);
                });
        return act.list().ofMaxSize(12);
    }
}
