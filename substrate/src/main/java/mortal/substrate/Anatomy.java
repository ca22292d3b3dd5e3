package mortal.substrate;

import java.util.List;

/// What a chip looks like from outside: its populations, the projections between them, and how many cases it can hold
/// between two calls of [Substrate#consolidate]. Nothing electrical.
///
/// @param populations in the order in which one presentation reaches them
/// @param projections in the order in which they are driven
/// @param holds (cases) pushes a synapse can hold before it must act on them; 1 for a chip that pulses its cells
/// directly
public record Anatomy(List<Population> populations, List<Projection> projections, int holds) {

    /// What a population is for.
    public enum Role {
        /// Clamped from outside.
        INPUT,
        /// Driven by other populations and taught by [Substrate#reinforce].
        HIDDEN,
        /// Driven by other populations and taught by [Substrate#pulse].
        OUTPUT
    }

    /// The units of one layer.
    ///
    /// @param size (units) at least 1
    public record Population(String name, int size, Role role) {}

    /// The synapses from one population to another.
    public record Projection(String name, String from, String to) {}

    public Anatomy {
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        if (holds < 1) {
            throw new IllegalArgumentException("Anatomy.holds = " + holds + " cases, must be at least 1");
        }
    }

    /// @throws IllegalArgumentException if there is no population of that name
    public Population population(String name) {
        return populations.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("population '" + name + "' is not one of "
                        + populations.stream().map(Population::name).toList()));
    }

    /// The populations of one role, in order.
    public List<Population> of(Role role) {
        return populations.stream().filter(p -> p.role() == role).toList();
    }
}
