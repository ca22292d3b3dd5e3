package mortal.experiments.fit;

import java.util.LinkedHashMap;
import java.util.Map;

/// The keys that stepping laws have in common, by path.
final class LawKeys {
    private LawKeys() {}

    /// A larger step one way is a smaller one the other way: an asymmetry weakens and never strengthens.
    ///
    /// @param up (1) nominal step, above 0
    /// @param down (1) nominal step, above 0
    static Map<String, Object> of(double up, double down, double lower, double upper) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("steps.size", Math.max(up, down));
        keys.put("steps.asymmetry", up >= down ? 1 - down / up : up / down - 1);
        keys.put("bounds.lower", lower);
        keys.put("bounds.upper", upper);
        return keys;
    }
}
