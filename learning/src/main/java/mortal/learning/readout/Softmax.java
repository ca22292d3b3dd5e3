package mortal.learning.readout;

/// Logits to probabilities, the same bits everywhere: [StrictMath].
public final class Softmax {
    private Softmax() {}

    /// @param logits not modified
    /// @param into modified from `offset` on
    public static void of(float[] logits, float[] into, int offset) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        double[] weights = new double[logits.length];
        for (int k = 0; k < logits.length; k++) {
            weights[k] = StrictMath.exp((double) logits[k] - largest);
            sum += weights[k];
        }
        for (int k = 0; k < logits.length; k++) {
            into[offset + k] = (float) (weights[k] / sum);
        }
    }
}
