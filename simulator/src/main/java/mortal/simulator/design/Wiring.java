package mortal.simulator.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where hidden populations are not like the others: what their units see, and which are never taught.
///
/// @param fields of the lowest hidden populations, bottom up; those above, or all where it is empty, see everything
///     below them
/// @param fixed numbers, from 1, of hidden populations whose cells are not wired for writing: what learners ask of them
///     is ignored
/// @param boxes populations that are not wired for writing either and have units of their own kind
public record Wiring(List<Field> fields, List<Integer> fixed, List<Box> boxes) {
    /// All see everything and all are taught.
    public static final Wiring WHOLE = new Wiring(List.of(), List.of(), List.of());

    /// (1) Squares that a picture in colours is made of, one below the other.
    private static final int COLOURS = 3;

    /// Something that signals come from: squares of locations, one behind the other, with so many units at each
    /// location.
    private record Below(int planes, int rows, int columns, int units) {

        /// The units in the window of one location of `field`, in their order.
        int[] seen(Field field, int location) {
            int top = location / field.columns() * field.stride();
            int left = location % field.columns() * field.stride();
            int side = field.window();
            int[] seen = new int[planes * side * side * units];
            int at = 0;
            for (int p = 0; p < planes; p++) {
                for (int r = top; r < top + side; r++) {
                    int first = ((p * rows + r) * columns + left) * units;
                    for (int k = 0; k < side * units; k++) {
                        seen[at++] = first + k;
                    }
                }
            }
            return seen;
        }
    }

    public Wiring {
        fields = List.copyOf(fields);
        fixed = List.copyOf(fixed);
        boxes = List.copyOf(boxes);
        List<Integer> named = new ArrayList<>(fixed);
        boxes.forEach(box -> named.add(box.layer()));
        if (named.stream().distinct().count() < named.size()) {
            throw new IllegalArgumentException(
                    "Wiring.fixed and boxes = layers " + named + ", must name a layer but once");
        }
    }

    /// The same with these layers not wired for writing.
    public Wiring fixed(List<Integer> layers) {
        return new Wiring(fields, layers, boxes);
    }

    /// Whether a layer's cells can be written.
    ///
    /// @param layer from 1
    public boolean taught(int layer) {
        return !fixed.contains(layer) && box(layer).isEmpty();
    }

    /// The black box that a layer is.
    ///
    /// @param layer from 1
    public Optional<Box> box(int layer) {
        return boxes.stream().filter(box -> box.layer() == layer).findFirst();
    }

    /// The sizes of hidden populations that `fields` make, `sizes` where they say nothing.
    public List<Integer> sized(List<Integer> sizes) {
        List<Integer> made = new ArrayList<>();
        for (int l = 0; l < Math.max(fields.size(), sizes.size()); l++) {
            made.add(l < fields.size() ? Math.toIntExact(fields.get(l).size()) : sizes.get(l));
        }
        return made;
    }

    /// What each location of a layer sees: numbers of units of the population below, rising.
    ///
    /// @param inputs (units) of the clamped population
    /// @param layer from 1
    /// @return one a location; none where all units see everything
    public List<int[]> seen(int inputs, int layer) {
        List<int[]> seen = new ArrayList<>();
        if (layer <= fields.size()) {
            Below below = below(inputs, layer);
            Field field = fields.get(layer - 1);
            for (int location = 0; location < field.locations(); location++) {
                seen.add(below.seen(field, location));
            }
        }
        return seen;
    }

    /// (cells) Between a layer and the population below, bias lines included.
    ///
    /// @param below (units) of that population
    /// @param units of the layer
    /// @param layer from 1
    double cells(int inputs, int below, int units, int layer) {
        double sources = below;
        if (layer <= fields.size()) {
            int side = fields.get(layer - 1).window();
            Below seen = below(inputs, layer);
            sources = (double) seen.planes() * side * side * seen.units();
        }
        return (sources + 1) * units;
    }

    private Below below(int inputs, int layer) {
        if (layer > 1) {
            Field field = fields.get(layer - 2);
            return new Below(1, field.rows(), field.columns(), field.units());
        }
        int planes = square(inputs) ? 1 : COLOURS;
        int side = side(inputs / planes);
        return new Below(planes, side, side, 1);
    }

    private static int side(int pixels) {
        return (int) Math.round(Math.sqrt(pixels));
    }

    private static boolean square(int pixels) {
        return side(pixels) * side(pixels) == pixels;
    }

    /// What is wrong with it for populations of these sizes, in one line; nothing is the rule.
    Optional<String> misfit(int inputs, List<Integer> hidden) {
        for (int layer : layers()) {
            if (layer < 1 || layer > hidden.size()) {
                return Optional.of("Wiring.fixed or boxes name layer " + layer + ", must be 1 … " + hidden.size());
            }
        }
        if (fields.size() > hidden.size()) {
            return Optional.of("Wiring.fields = " + fields.size() + " layers, hidden = " + hidden + " has fewer");
        }
        if (!fields.isEmpty() && !square(inputs) && !(inputs % COLOURS == 0 && square(inputs / COLOURS))) {
            return Optional.of("Wiring.fields need square pictures, of one colour or of " + COLOURS + ": " + inputs
                    + " inputs are neither");
        }
        for (int l = 0; l < fields.size(); l++) {
            Field field = fields.get(l);
            if (field.size() != hidden.get(l)) {
                return Optional.of("Wiring.fields[" + l + "] = " + field.rows() + " × " + field.columns() + " × "
                        + field.units() + " units, hidden = " + hidden.get(l) + " must be their product, "
                        + field.size());
            }
            Below below = below(inputs, l + 1);
            long rows = field.window() + (field.rows() - 1L) * field.stride();
            long columns = field.window() + (field.columns() - 1L) * field.stride();
            if (rows > below.rows() || columns > below.columns()) {
                return Optional.of("Wiring.fields[" + l + "]: windows reach over " + rows + " × " + columns
                        + ", below are " + below.rows() + " × " + below.columns());
            }
        }
        return Optional.empty();
    }

    private List<Integer> layers() {
        List<Integer> layers = new ArrayList<>(fixed);
        boxes.forEach(box -> layers.add(box.layer()));
        return layers;
    }
}
