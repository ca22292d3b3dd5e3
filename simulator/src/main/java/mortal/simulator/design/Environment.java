package mortal.simulator.design;

import java.util.List;
import mortal.devices.Checks;
import mortal.devices.Climate;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// What surrounds a chip, as a function of its simulated time: profiles of temperature and supply, a slow disturbance
/// that all units share, and bursts. Stateless, so however time was cut up gives the same bits.
///
/// The disturbance goes in straight lines between normal draws on a grid of `commonSeconds`, scaled so that its
/// standard deviation is `commonNoise` at every moment. Time is cut into pieces of `burstSeconds`; a piece is a burst
/// with the chance that the rate gives it, and then adds ± `burst` of random sign.
///
/// @param kelvin (K) temperature, above 0
/// @param heating (K) added to it at moments in rising order, straight lines between and constant outside; may be empty
/// @param supply (1) supply over its nominal value, at least 0
/// @param sagging (1) taken from it, likewise
/// @param commonNoise (1) standard deviation of the shared disturbance, in units of the RMS activity, at least 0
/// @param commonSeconds (s) its memory, at least 1 ns
/// @param burst (1) strength of a burst, in the same units, at least 0
/// @param burstsPerHour (1/h) at least 0
/// @param burstSeconds (s) a burst lasts, at least 1 ns
public record Environment(
        double kelvin,
        List<Moment> heating,
        double supply,
        List<Moment> sagging,
        float commonNoise,
        double commonSeconds,
        float burst,
        double burstsPerHour,
        double burstSeconds) {

    private static final double NANOS = 1e9; // in a second
    private static final double HOUR = 3600; // seconds

    /// One corner of a profile.
    ///
    /// @param seconds (s) since the life began, at least 0
    public record Moment(double seconds, double value) {}

    public Environment {
        heating = List.copyOf(heating);
        sagging = List.copyOf(sagging);
        rising("Environment.heating", heating);
        rising("Environment.sagging", sagging);
        Checks.above("Environment.kelvin (K)", kelvin, 0);
        for (Moment m : heating) {
            Checks.above("Environment.kelvin (K) at " + m.seconds() + " s", kelvin + m.value(), 0);
        }
        Checks.atLeast("Environment.supply", supply, 0);
        for (Moment m : sagging) {
            Checks.atLeast("Environment.supply at " + m.seconds() + " s", supply - m.value(), 0);
        }
        Checks.atLeast("Environment.commonNoise", commonNoise, 0);
        Checks.atLeast("Environment.commonSeconds (s)", commonSeconds, 1 / NANOS);
        Checks.atLeast("Environment.burst", burst, 0);
        Checks.atLeast("Environment.burstsPerHour (1/h)", burstsPerHour, 0);
        Checks.atLeast("Environment.burstSeconds (s)", burstSeconds, 1 / NANOS);
    }

    /// A quiet room: 300 K, nominal supply.
    public static Environment room() {
        return new Environment(300, List.of(), 1, List.of(), 0, 1, 0, 0, 1);
    }

    /// Time begins at 0 and does not run backwards.
    private static void rising(String name, List<Moment> profile) {
        if (!profile.isEmpty()) {
            Checks.atLeast(name + ": moment 1 (s)", profile.getFirst().seconds(), 0);
        }
        for (int i = 1; i < profile.size(); i++) {
            double before = profile.get(i - 1).seconds();
            Checks.above(name + ": moment " + (i + 1) + " (s)", profile.get(i).seconds(), before);
        }
    }

    /// The climate at a moment of a life.
    ///
    /// @param nanos (ns) since the life began
    /// @param life where disturbance and bursts come from
    public Climate at(long nanos, Seed life) {
        double seconds = nanos / NANOS;
        float common = 0;
        if (commonNoise > 0) {
            common += commonNoise * disturbance(nanos, life.child("common"));
        }
        if (burst > 0 && burstsPerHour > 0) {
            common += burst * bursting(nanos, life.child("burst"));
        }
        return new Climate(kelvin + value(heating, seconds), supply - value(sagging, seconds), common);
    }

    private static double value(List<Moment> profile, double seconds) {
        int after = 0;
        while (after < profile.size() && profile.get(after).seconds() <= seconds) {
            after++;
        }
        if (profile.isEmpty()) {
            return 0;
        }
        if (after == 0 || after == profile.size()) {
            return profile.get(Math.max(0, after - 1)).value();
        }
        Moment a = profile.get(after - 1);
        Moment b = profile.get(after);
        return a.value() + (b.value() - a.value()) * (seconds - a.seconds()) / (b.seconds() - a.seconds());
    }

    private float disturbance(long nanos, Seed seed) {
        long grid = Math.max(1, Math.round(commonSeconds * NANOS));
        double share = (double) (nanos % grid) / grid;
        double here = Draws.gaussian(seed, nanos / grid);
        double next = Draws.gaussian(seed, nanos / grid + 1);
        return (float) (((1 - share) * here + share * next) / Math.sqrt((1 - share) * (1 - share) + share * share));
    }

    /// −1, 0 or 1.
    private int bursting(long nanos, Seed seed) {
        long piece = nanos / Math.max(1, Math.round(burstSeconds * NANOS));
        double chance = Math.min(1, burstsPerHour / HOUR * burstSeconds);
        float draw = Draws.uniform(seed, piece);
        return draw >= chance ? 0 : draw < chance / 2 ? -1 : 1;
    }
}
