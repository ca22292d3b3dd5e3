package mortal.experiments.lab;

import java.util.Locale;

/// Something said about a chip that other chips may not bear out.
///
/// @param lane name of the chip
/// @param most whether its error is at most the bound; else at least
/// @param bound (1) 0 to 1
/// @param found what it was said of
public record Claim(String lane, boolean most, double bound, Look found) {
    /// (1) Above this share of wrong answers one says how much it errs, below how little. Chosen.
    private static final double HALF = 0.5;

    public Claim {
        if (!(bound >= 0 && bound <= 1)) {
            throw new IllegalArgumentException("bound = " + bound + " of " + lane + ", must be 0 to 1");
        }
    }

    /// What its last look lets one say: the far end of its interval, in whole percent.
    public static Claim of(String lane, Look look) {
        boolean most = look.error().value() <= HALF;
        double percent = most
                ? Math.ceil(100 * look.error().high())
                : Math.floor(100 * look.error().low());
        return new Claim(lane, most, percent / 100, look);
    }

    /// Whether a look does not speak against it: some error within its 95 % interval agrees.
    public boolean allows(Look look) {
        return most ? look.error().low() <= bound : look.error().high() >= bound;
    }

    /// In a few words.
    public String words() {
        return String.format(
                Locale.ROOT, "chip %s is wrong on %s %.0f %%", lane, most ? "at most" : "at least", 100 * bound);
    }
}
