package mortal.devices.neuron;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// What fabrication froze of the units of an [AnalogNeuron], one number a unit; shared by all forks.
final class Born {
    final int size;
    final float[] lnGain; // (1) the part that is no transistor's
    final float[] threshold; // (1) the part that is no transistor's
    final float[] thresholdVolts; // (V) δ
    final float[] gainVolts; // (V) δ′
    final float[] leak; // (1) at 300 K
    final float[] saturation; // (1)
    final float[] knee; // (1)
    final float[] readNoise; // (1)
    final float[] coupling; // (1)
    final float[] ageing; // (V) shift after ten years of stress
    final float[] readOffset; // (1)
    final boolean[] fault;

    Born(AnalogNeuron law, int size, Seed die, Kernels kernels) {
        this.size = size;
        Mismatch mismatch = law.mismatch();
        Shape shape = law.shape();
        float vth = (float) mismatch.vthVolts();
        lnGain = Spread.normal(mismatch.gainSpread(), size, die.child("gain"), kernels);
        threshold = Spread.normal(mismatch.thresholdSpread(), size, die.child("threshold"), kernels);
        thresholdVolts = Spread.normal(vth, size, die.child("vth"), kernels);
        gainVolts = Spread.normal(vth, size, die.child("gain vth"), kernels);
        float shared = mismatch.correlation();
        float apart = (float) Math.sqrt(1 - shared * shared);
        for (int j = 0; j < size; j++) {
            gainVolts[j] = shared * thresholdVolts[j] + apart * gainVolts[j];
        }
        leak = times(shape.leak(), Spread.logNormal(shape.leakSpread(), size, die.child("leak"), kernels));
        saturation = times(
                shape.saturation(), Spread.truncated(shape.saturationSpread(), 0.1f, size, die.child("saturation")));
        knee = Spread.normal(shape.kneeSpread(), size, die.child("knee"), kernels);
        for (int j = 0; j < size; j++) {
            knee[j] = shape.knee() * Math.max(0, 1 + knee[j]);
        }
        readNoise = times(
                law.noise().readNoise(),
                Spread.logNormal(law.noise().readNoiseSpread(), size, die.child("read noise"), kernels));
        readOffset = Spread.normal(law.noise().readOffset(), size, die.child("read offset"), kernels);
        coupling = Spread.normal(law.surroundings().couplingSpread(), size, die.child("coupling"), kernels);
        for (int j = 0; j < size; j++) {
            coupling[j] = law.surroundings().coupling() * (1 + coupling[j]);
        }
        ageing = times(
                (float) law.ageing().tenYearVolts(),
                Spread.logNormal(law.ageing().spread(), size, die.child("ageing"), kernels));
        float[] luck = new float[size];
        kernels.uniforms(die.child("fault"), 0, luck, 0, size);
        fault = new boolean[size];
        for (int j = 0; j < size; j++) {
            fault[j] = luck[j] < law.death().faultShare();
        }
    }

    private static float[] times(float factor, float[] values) {
        for (int j = 0; j < values.length; j++) {
            values[j] *= factor;
        }
        return values;
    }
}
