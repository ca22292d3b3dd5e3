package mortal.ui.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import mortal.experiments.lab.Dials;
import mortal.experiments.lab.LabFrame.ChipView;
import mortal.experiments.lab.LabFrame.CloseUp;
import mortal.experiments.lab.LabFrame.LayerView;
import mortal.experiments.lab.Look;
import mortal.experiments.lab.Scenario;
import mortal.experiments.lab.Seen;
import mortal.simulator.meter.Reading;
import org.jspecify.annotations.Nullable;

/// Numbers that a goal can speak of. What is not there is no number, and no comparison with it holds.
enum Measure {
    LESSON("", "lessons played") {
        @Override
        double of(Sight sight, List<String> words) {
            return sight.lesson();
        }
    },
    CHIPS("", "chips there are now") {
        @Override
        double of(Sight sight, List<String> words) {
            return sight.now().frame() == null
                    ? Double.NaN
                    : sight.now().frame().chips().size();
        }
    },
    ERROR("CHIP", "share of wrong answers at its last look") {
        @Override
        double of(Sight sight, List<String> words) {
            return look(sight, words).map(look -> look.error().value()).orElse(Double.NaN);
        }
    },
    TRAVEL("CHIP", "way of its mean cell at its last look, in weight units") {
        @Override
        double of(Sight sight, List<String> words) {
            return look(sight, words).map(Look::travel).orElse(Double.NaN);
        }
    },
    TAUGHT("CHIP", "lessons that it has had") {
        @Override
        double of(Sight sight, List<String> words) {
            return chip(sight, words).map(chip -> (double) chip.lessons()).orElse(Double.NaN);
        }
    },
    AGE("CHIP", "simulated seconds of its life") {
        @Override
        double of(Sight sight, List<String> words) {
            return chip(sight, words).map(chip -> chip.spent().nanos() / 1e9).orElse(Double.NaN);
        }
    },
    JOULES("CHIP CAUSE", "energy of its life by cause") {
        @Override
        double of(Sight sight, List<String> words) {
            return chip(sight, words)
                    .map(chip -> spent(chip.spent(), words.get(1)))
                    .orElse(Double.NaN);
        }
    },
    DIAL("DIAL CHIP", "how imperfect it is made") {
        @Override
        double of(Sight sight, List<String> words) {
            return lane(sight, words.get(1))
                    .map(lane -> turned(lane.dials(), words.getFirst()))
                    .orElse(Double.NaN);
        }
    },
    SERIAL("CHIP", "number of its die") {
        @Override
        double of(Sight sight, List<String> words) {
            return chip(sight, words).map(chip -> (double) chip.serial()).orElse(Double.NaN);
        }
    },
    POSITIVE("CHIP LAYER", "mean goodness a unit of what was pushed up in its last lesson") {
        @Override
        double of(Sight sight, List<String> words) {
            return layer(sight, words).map(LayerView::positive).orElse(Double.NaN);
        }
    },
    NEGATIVE("CHIP LAYER", "mean goodness a unit of what was pushed down in its last lesson") {
        @Override
        double of(Sight sight, List<String> words) {
            return layer(sight, words).map(LayerView::negative).orElse(Double.NaN);
        }
    },
    ANSWER("CHIP", "its answer to the picture that is shown; only of chips seen from close by") {
        @Override
        double of(Sight sight, List<String> words) {
            return close(sight, words).map(close -> (double) close.answer()).orElse(Double.NaN);
        }
    },
    LABEL("CHIP", "what the picture is that it is shown; only of chips seen from close by") {
        @Override
        double of(Sight sight, List<String> words) {
            return close(sight, words)
                    .map(close -> (double) close.right().label())
                    .orElse(Double.NaN);
        }
    },
    DIFFER("CHIP CHIP", "share of pictures that both answered differently") {
        @Override
        double of(Sight sight, List<String> words) {
            return differing(
                    chip(sight, words).map(ChipView::seen).orElse(null),
                    sight.chip(words.get(1)).map(ChipView::seen).orElse(null));
        }
    };

    /// What a word after the name must be.
    enum Word {
        CHIP,
        LAYER,
        CAUSE,
        DIAL
    }

    /// Causes of [#JOULES].
    static final List<String> CAUSES = List.of("all", "read", "dac", "adc", "sensor", "write", "neuron", "probe");

    /// Of [#DIAL].
    static final List<String> DIALS = List.of("spread", "noise", "jitter", "drift", "stuck", "kelvin");

    private final String words;
    private final String meaning;

    /// @param words that follow its name: names of [Word], apart by blanks
    Measure(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    /// @param words as many as [#words] says
    /// @return not a number if there is none
    abstract double of(Sight sight, List<String> words);

    /// What must follow its name.
    List<Word> words() {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" ", -1)).map(Word::valueOf).toList();
    }

    String meaning() {
        return meaning;
    }

    private static Optional<ChipView> chip(Sight sight, List<String> words) {
        return sight.chip(words.getFirst());
    }

    private static Optional<Look> look(Sight sight, List<String> words) {
        return chip(sight, words).map(ChipView::seen).map(Seen::look);
    }

    private static Optional<CloseUp> close(Sight sight, List<String> words) {
        return chip(sight, words).map(ChipView::close);
    }

    private static Optional<LayerView> layer(Sight sight, List<String> words) {
        int number = Integer.parseInt(words.get(1));
        return chip(sight, words)
                .map(ChipView::layers)
                .flatMap(layers -> layers.stream().skip(number - 1L).findFirst());
    }

    private static Optional<Scenario.Lane> lane(Sight sight, String name) {
        return sight.now().scenario().lanes().stream()
                .filter(lane -> lane.name().equals(name))
                .findFirst();
    }

    private static double spent(Reading spent, String cause) {
        return switch (cause) {
            case "read" -> spent.read();
            case "dac" -> spent.dac();
            case "adc" -> spent.adc();
            case "sensor" -> spent.sensor();
            case "write" -> spent.write();
            case "neuron" -> spent.neuron();
            case "probe" -> spent.probe();
            default -> spent.joules();
        };
    }

    private static double turned(Dials dials, String dial) {
        return switch (dial) {
            case "spread" -> dials.spread();
            case "noise" -> dials.noise();
            case "jitter" -> dials.jitter();
            case "drift" -> dials.drift();
            case "stuck" -> dials.stuck();
            default -> dials.kelvin();
        };
    }

    private static double differing(@Nullable Seen one, @Nullable Seen two) {
        if (one == null || two == null) {
            return Double.NaN;
        }
        OptionalDouble share = IntStream.range(
                        0, Math.min(one.answers().size(), two.answers().size()))
                .mapToDouble(c -> one.answers().get(c).equals(two.answers().get(c)) ? 0 : 1)
                .average();
        return share.orElse(Double.NaN);
    }

    /// As one writes it: `joules CHIP CAUSE`.
    String form() {
        return (lower() + " " + words).strip();
    }

    String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
