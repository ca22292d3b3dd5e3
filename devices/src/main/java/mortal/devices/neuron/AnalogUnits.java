package mortal.devices.neuron;

import mortal.devices.Climate;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// Units of an [AnalogNeuron].
final class AnalogUnits implements Units {
    private final AnalogNeuron law;
    private final Born born;
    private final Stress stress;
    private final Seed life;
    private final Kernels kernels;
    private final Walk gainWalk;
    private final Walk offsetWalk;
    private final Flicker flicker;
    private final Curve curve;
    private final float[] warmGain; // at this temperature, supply and age, before the walk
    private final float[] warmThreshold;
    private final float[] walk;
    private boolean noisy;
    private double kelvin = Double.NaN; // of what is warm
    private double supply = Double.NaN;

    AnalogUnits(AnalogNeuron law, Born born, Stress stress, Seed life, Kernels kernels) {
        this.law = law;
        this.born = born;
        this.stress = stress;
        this.life = life;
        this.kernels = kernels;
        int size = born.size;
        Noise noise = law.noise();
        gainWalk = Walk.of(life.child("gain"), size, noise.walkSeconds(), kernels);
        offsetWalk = Walk.of(life.child("offset"), size, noise.walkSeconds(), kernels);
        flicker = new Flicker(life.child("flicker"), size, noise.flickerSeconds(), noise.flickerDecades(), kernels);
        curve = new Curve(size, law.shape().roundness());
        warmGain = new float[size];
        warmThreshold = new float[size];
        walk = new float[size];
        for (int j = 0; j < size; j++) {
            curve.bend(j, born.knee[j], born.saturation[j]);
        }
        settle(0, Climate.NOMINAL);
    }

    @Override
    public Units fork() {
        return new AnalogUnits(law, born, stress.fork(), life, kernels);
    }

    @Override
    public void settle(long nanos, Climate climate) {
        boolean ages = law.ageing().tenYearVolts() > 0;
        if (ages || climate.kelvin() != kelvin || climate.supply() != supply) {
            warm(climate);
            age(climate.kelvin());
            kelvin = climate.kelvin();
            supply = climate.supply();
        }
        walk(nanos, climate.common());
    }

    /// What temperature and supply make of the units.
    private void warm(Climate climate) {
        Mismatch mismatch = law.mismatch();
        Surroundings around = law.surroundings();
        double warmth = climate.kelvin();
        double gain =
                around.gain(warmth, mismatch.kappa()) * Math.max(0, 1 + around.supplyGain() * (climate.supply() - 1));
        float threshold = (float)
                (around.vthVolts(warmth) / mismatch.voltsPerUnit() + around.supplyThreshold() * (climate.supply() - 1));
        double steep = steepness(warmth);
        float leak = (float) around.leak(warmth);
        double thermal = law.noise().thermal(warmth, mismatch.voltsPerUnit());
        noisy = law.noise().readNoise() > 0 || thermal > 0;
        for (int j = 0; j < born.size; j++) {
            warmGain[j] = (float) (gain * StrictMath.exp(born.lnGain[j] - steep * born.gainVolts[j]));
            warmThreshold[j] =
                    born.threshold[j] + (float) (born.thresholdVolts[j] / mismatch.voltsPerUnit()) + threshold;
            curve.leak[j] = Math.min(1, born.leak[j] * leak);
            curve.noise[j] = (float) Math.sqrt(born.readNoise[j] * (double) born.readNoise[j] + thermal * thermal);
            curve.alive[j] = born.fault[j] ? 0 : 1;
        }
    }

    /// (1/V) by how much a volt of V_th lowers the logarithm of the gain.
    private double steepness(double warmth) {
        boolean weak = law.surroundings().inversion() == Surroundings.Inversion.WEAK;
        return weak ? law.mismatch().kappa() / Physics.thermalVolts(warmth) : 0;
    }

    /// What stress has made of them.
    private void age(double warmth) {
        if (law.ageing().tenYearVolts() > 0) {
            double steep = steepness(warmth);
            for (int j = 0; j < born.size; j++) {
                double volts = agedVolts(j);
                warmGain[j] *= (float) StrictMath.exp(-steep * volts);
                warmThreshold[j] += (float) (volts / law.mismatch().voltsPerUnit());
                curve.alive[j] = sufferedVolts(j) > law.death().limitVolts() ? 0 : curve.alive[j];
            }
        }
        for (int j = 0; j < born.size; j++) {
            curve.stuck[j] = (1 - curve.alive[j]) * law.death().activity();
        }
    }

    /// (V) by which a unit's threshold voltage has risen with age, for the god's-eye view.
    double agedVolts(int unit) {
        return sufferedVolts(unit) * stress.left(unit);
    }

    /// (V) The same without recovery.
    private double sufferedVolts(int unit) {
        return born.ageing[unit] * law.ageing().share(stress.seconds(unit));
    }

    private void walk(long nanos, float common) {
        Noise noise = law.noise();
        int size = born.size;
        System.arraycopy(warmGain, 0, curve.gain, 0, size);
        if (noise.gainWalk() > 0) {
            gainWalk.at(nanos, walk);
            for (int j = 0; j < size; j++) {
                curve.gain[j] = warmGain[j] * Math.max(0, 1 + noise.gainWalk() * walk[j]);
            }
        }
        for (int j = 0; j < size; j++) {
            curve.shift[j] = Math.fma(born.coupling[j], common, -warmThreshold[j]);
        }
        if (noise.offsetWalk() > 0) {
            offsetWalk.at(nanos, walk);
            for (int j = 0; j < size; j++) {
                curve.shift[j] = Math.fma(noise.offsetWalk(), walk[j], curve.shift[j]);
            }
        }
        if (noise.flicker() > 0) {
            flicker.addTo(curve.shift, nanos, noise.flicker());
        }
    }

    @Override
    public void respond(int rows, float[] a, int start, int stride, Seed noise, long firstCase) {
        int size = born.size;
        float[] row = new float[size]; // at index 0: loops over arrays at one index vectorise
        float[] xi = new float[size];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(a, start + r * stride, row, 0, size);
            if (noisy) {
                kernels.gaussians(noise, (firstCase + r) * size, xi, 0, size);
                curve.disturb(row, xi);
            }
            curve.apply(row);
            System.arraycopy(row, 0, a, start + r * stride, size);
        }
    }

    @Override
    public void serve(int rows, float[] y, int stride, long nanos, Climate climate) {
        if (law.ageing().tenYearVolts() > 0) {
            stress.serve(rows, y, stride, nanos, climate);
        }
    }

    @Override
    public void idle(long nanos, Climate climate) {
        if (law.ageing().tenYearVolts() > 0) {
            stress.idle(nanos, climate);
        }
    }

    @Override
    public float gain(int unit) {
        return curve.alive[unit] * curve.gain[unit];
    }

    @Override
    public float offset(int unit) {
        return curve.shift[unit];
    }

    @Override
    public float readOffset(int unit) {
        return born.readOffset[unit];
    }

    @Override
    public boolean dead(int unit) {
        return curve.alive[unit] == 0;
    }

    @Override
    public void visit(StateVisitor visitor) {
        stress.visit(visitor.within("stress"));
    }
}
