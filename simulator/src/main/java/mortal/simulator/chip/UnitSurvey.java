package mortal.simulator.chip;

import java.util.Arrays;
import mortal.devices.neuron.Neurons;
import mortal.substrate.Seed;

/// Every unit of a population driven by two known currents, again and again: a straight line through what it answers.
///
/// @param repeats (readings) at each current
/// @param precision (1) largest standard error of a gain
/// @param gains (1) one a unit
/// @param offsets (1) in units of the RMS activity, one a unit
@SuppressWarnings("ArrayRecordComponent") // lives inside one call of the probe and is never compared
record UnitSurvey(int repeats, double precision, float[] gains, float[] offsets) {
    /// The two currents (1), in units of the RMS activity: above the knee of all but the worst units. Chosen.
    private static final float LOW = 0.75f;

    private static final float HIGH = 2.25f;

    /// (readings) to begin with. Chosen.
    private static final int FIRST = 4;

    /// Least gain that trimming makes up for (1): a unit that hardly answers is left alone. Chosen.
    private static final float LEAST_GAIN = 0.05f;

    /// @param neurons settled; not modified
    static UnitSurvey of(Neurons neurons, Seed noise, double precision, int most) {
        UnitSurvey survey = once(neurons, noise, Math.min(FIRST, most));
        while (survey.precision > precision && survey.repeats < most) {
            survey = once(neurons, noise, (int) Math.min(2L * survey.repeats, most));
        }
        return survey;
    }

    private static UnitSurvey once(Neurons neurons, Seed noise, int repeats) {
        int size = neurons.size();
        double[][] low = answers(neurons, noise.child("low"), repeats, LOW);
        double[][] high = answers(neurons, noise.child("high"), repeats, HIGH);
        float[] gains = new float[size];
        float[] offsets = new float[size];
        double worst = 0;
        for (int j = 0; j < size; j++) {
            double gain = (high[0][j] - low[0][j]) / (HIGH - LOW);
            gains[j] = (float) gain;
            offsets[j] = (float) (low[0][j] - gain * LOW);
            worst = Math.max(worst, Math.sqrt((low[1][j] + high[1][j]) / repeats) / (HIGH - LOW));
        }
        return new UnitSurvey(repeats, worst, gains, offsets);
    }

    /// Mean and variance of each unit's answers.
    private static double[][] answers(Neurons neurons, Seed noise, int repeats, float current) {
        int size = neurons.size();
        float[] a = new float[repeats * size];
        Arrays.fill(a, current);
        neurons.respond(repeats, a, 0, size, noise, 0);
        double[] mean = new double[size];
        double[] variance = new double[size];
        for (int j = 0; j < size; j++) {
            double sum = 0;
            double squares = 0;
            for (int r = 0; r < repeats; r++) {
                sum += a[r * size + j];
                squares += (double) a[r * size + j] * a[r * size + j];
            }
            mean[j] = sum / repeats;
            variance[j] = Math.max(0, (squares - sum * mean[j]) / (repeats - 1));
        }
        return new double[][] {mean, variance};
    }

    /// What takes the gains to those of `target`.
    float[] trimGains(UnitResponse target) {
        float[] trims = new float[gains.length];
        for (int j = 0; j < trims.length; j++) {
            trims[j] = gains[j] > LEAST_GAIN ? target.gain(j) / gains[j] : 1;
        }
        return trims;
    }

    /// What takes the offsets to those of `target`, before the gain.
    float[] trimOffsets(UnitResponse target) {
        float[] trims = new float[gains.length];
        for (int j = 0; j < trims.length; j++) {
            trims[j] = gains[j] > LEAST_GAIN ? (target.offset(j) - offsets[j]) / gains[j] : 0;
        }
        return trims;
    }

    /// What the units answer behind this trimming.
    UnitResponse trimmed(Trim trim) {
        float[] g = new float[gains.length];
        float[] o = new float[gains.length];
        for (int j = 0; j < g.length; j++) {
            g[j] = gains[j] * trim.gain(j);
            o[j] = Math.fma(gains[j], trim.offset(j), offsets[j]);
        }
        return new UnitResponse(g, o);
    }

    Calibrated calibration() {
        return new Calibrated(repeats, precision, deviation(gains), deviation(offsets));
    }

    private static double deviation(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float v : values) {
            sum += v;
            squares += (double) v * v;
        }
        double mean = sum / values.length;
        return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
    }
}
