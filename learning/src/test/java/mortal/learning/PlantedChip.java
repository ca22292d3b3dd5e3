package mortal.learning;

import java.util.List;
import mortal.substrate.Anatomy;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Substrate;

/// A chip that learns nothing and whose units do what a test plants.
public final class PlantedChip implements Substrate {
    private final Anatomy anatomy;
    private final Plant plant;

    /// What a population puts out for one input.
    @FunctionalInterface
    public interface Plant {
        /// @param input (1) one row, not modified
        /// @return (1) one number a unit
        float[] units(String population, float[] input);
    }

    /// @param hidden (units) of the populations `layer1`, `layer2`, …
    public PlantedChip(int inputs, List<Integer> hidden, Plant plant) {
        int[] sizes = new int[hidden.size() + 1];
        sizes[0] = inputs;
        for (int l = 0; l < hidden.size(); l++) {
            sizes[l + 1] = hidden.get(l);
        }
        this.anatomy = new GlassChip(Integer.MAX_VALUE, new mortal.substrate.Seed(0), sizes).anatomy();
        this.plant = plant;
    }

    @Override
    public Anatomy anatomy() {
        return anatomy;
    }

    @Override
    public Presentation present(Drive drive) {
        Batch inputs = drive.frames().getFirst().clamp().get("input");
        if (inputs == null) {
            throw new IllegalArgumentException("PlantedChip clamps its input");
        }
        return new Shown(inputs);
    }

    @Override
    public void reinforce(Presentation shown, Push push) {}

    @Override
    public void pulse(Presentation shown, String projection, int step, Batch post) {}

    @Override
    public void consolidate(float gate) {}

    @Override
    public void rest(long nanos) {}

    private final class Shown implements Presentation {
        private final Batch inputs;

        Shown(Batch inputs) {
            this.inputs = inputs;
        }

        @Override
        public int cases() {
            return inputs.cases();
        }

        /// Sum of the units' squares.
        @Override
        public float[] activity(String population, int step) {
            Batch units = read(population, step);
            float[] sums = new float[units.cases()];
            for (int c = 0; c < sums.length; c++) {
                for (int u = 0; u < units.size(); u++) {
                    sums[c] = Math.fma(units.at(c, u), units.at(c, u), sums[c]);
                }
            }
            return sums;
        }

        @Override
        public Batch read(String population, int step) {
            int size = anatomy.population(population).size();
            return Batch.fill(inputs.cases(), size, into -> {
                float[] input = new float[inputs.size()];
                for (int c = 0; c < inputs.cases(); c++) {
                    inputs.copyTo(c, 1, input, 0, input.length);
                    System.arraycopy(plant.units(population, input), 0, into, c * size, size);
                }
            });
        }
    }
}
