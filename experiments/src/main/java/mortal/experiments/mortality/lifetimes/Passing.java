package mortal.experiments.mortality.lifetimes;

import java.util.List;

/// The ways in which a skill goes down a chain, by their names in figures.
final class Passing {
    static final String DRAWN = "taught, drawn answers";
    static final String HARD = "taught, hard answers";
    static final String EVENED = "taught, evened answers";
    static final String BEST = "family: the best teaches";
    static final String ALL = "family: all teach";
    static final String BOOK = "true labels";
    static final String RAW = "copied";
    static final String MATCHED = "copied, units matched";
    static final String FROZEN = "frozen";

    static final List<String> TEACHING = List.of(DRAWN, HARD, EVENED, BEST, BOOK, ALL);
    static final List<String> COPYING = List.of(RAW, MATCHED, EVENED, DRAWN, FROZEN, BOOK);
    static final List<String> LIKENESS = List.of(DRAWN, EVENED, RAW, MATCHED, BOOK, FROZEN);
    static final List<String> CLASSES = List.of(DRAWN, HARD, EVENED, RAW, BOOK);
    static final List<String> EVERY = List.of(DRAWN, HARD, EVENED, BEST, ALL, RAW, MATCHED, BOOK, FROZEN);

    private Passing() {}
}
