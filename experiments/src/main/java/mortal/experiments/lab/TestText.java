package mortal.experiments.lab;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A claim about a moment of the lab as a property that jqwik runs: the same story from several seeds.
///
/// The text needs `mortal` and jqwik 1.9.3 on the class path and nothing else.
public final class TestText {
    /// (seeds) Chosen: a minute or so, for a story of the lab.
    private static final int SEEDS = 5;

    private static final int ACROSS = 90; // (characters) of the token in a line

    private final Token token;
    private final Claim claim;

    public TestText(Token token, Claim claim) {
        this.token = token;
        this.claim = claim;
    }

    /// The name of its class, and of its file before `.java`.
    public String name() {
        return "Chip" + word(claim.lane()) + (claim.most() ? "Learns" : "Errs") + "Test";
    }

    private static String word(String name) {
        return IntStream.of(name.codePoints()
                        .filter(Character::isJavaIdentifierPart)
                        .toArray())
                .mapToObj(Character::toString)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(),
                        word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)));
    }

    /// Java.
    public String text() {
        long first = Math.min(token.scenario().seed(), Long.MAX_VALUE - SEEDS);
        return TEMPLATE.replace("@NAME@", name())
                .replace("@FOUND@", comment())
                .replace("@TRIES@", String.valueOf(SEEDS))
                .replace("@FIRST@", String.valueOf(first))
                .replace("@LAST@", String.valueOf(first + SEEDS - 1))
                .replace("@METHOD@", method())
                .replace("@LANE@", claim.lane())
                .replace("@REFUTED@", refuted())
                .replace("@WORDS@", claim.words())
                .replace("@LINES@", lines());
    }

    private String comment() {
        Look look = claim.found();
        String story = token.scenario().name().replaceAll("[^\\p{L}\\p{N} ,.-]", " ");
        return String.join(
                "\n",
                List.of(
                        "/// The lab's story \"" + story + "\" after " + token.lesson() + " lessons: " + claim.words()
                                + ".",
                        "///",
                        String.format(
                                Locale.ROOT,
                                "/// Seen with seed %d at lesson %d: %s, 95 %% interval (Wilson).",
                                token.scenario().seed(),
                                look.lesson(),
                                look.error().percent()),
                        "/// Other seeds are other dies and other orders of lessons. A die fails the claim when its own interval",
                        "/// lies wholly beyond the bound; one that fails says that the claim was about a die, not about the design.",
                        "/// The seeds are fixed, so that the test gives the same answer each time."));
    }

    private String method() {
        return "chip" + word(claim.lane()) + "IsWrongOn" + (claim.most() ? "AtMost" : "AtLeast")
                + Math.round(100 * claim.bound()) + "Percent";
    }

    private String refuted() {
        return claim.most() ? "error.low() > " + claim.bound() : "error.high() < " + claim.bound();
    }

    private String lines() {
        String text = token.text();
        return IntStream.range(0, Math.ceilDiv(text.length(), ACROSS))
                .mapToObj(line ->
                        '"' + text.substring(line * ACROSS, Math.min(text.length(), (line + 1) * ACROSS)) + '"')
                .collect(Collectors.joining("\n            + "));
    }

    private static final String TEMPLATE = """
            import mortal.experiments.data.DataSources;
            import mortal.experiments.lab.Gaze;
            import mortal.experiments.lab.Lab;
            import mortal.experiments.lab.Scenario;
            import mortal.experiments.lab.Token;
            import mortal.experiments.statistics.Estimate;
            import net.jqwik.api.ForAll;
            import net.jqwik.api.GenerationMode;
            import net.jqwik.api.Property;
            import net.jqwik.api.constraints.LongRange;

            @FOUND@
            final class @NAME@ {
                private static final String TOKEN = @LINES@;

                @Property(tries = @TRIES@, generation = GenerationMode.EXHAUSTIVE)
                void @METHOD@(@ForAll @LongRange(min = @FIRST@L, max = @LAST@L) long seed) {
                    Estimate error = error("@LANE@", seed);
                    if (@REFUTED@) {
                        throw new AssertionError("@WORDS@: with seed " + seed + " it is wrong on " + error.percent());
                    }
                }

                private static Estimate error(String chip, long seed) {
                    Token token = Token.read(TOKEN);
                    Scenario scenario = token.scenario().seeded(seed);
                    Lab lab = new Lab(scenario, DataSources.load(scenario.data()));
                    while (lab.lesson() < token.lesson()) {
                        lab.step();
                    }
                    return lab.frame(Gaze.afar(lab.inputs())).chips().stream()
                            .filter(each -> each.name().equals(chip))
                            .findFirst()
                            .orElseThrow()
                            .looks()
                            .getLast()
                            .error();
                }
            }
            """;
}
