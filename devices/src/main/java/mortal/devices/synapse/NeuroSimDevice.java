package mortal.devices.synapse;

/// The devices of NeuroSim's benchmark table (MLP NeuroSim V3.0, 32 nm; devices reference §5.2), as laws with weights
/// in
/// ± 1 and pulses cut off.
///
/// Where the table gives a noise as "below", that bound is taken, and of the 100 to 120 states of GST the fewer. The
/// table
/// writes the down labels of GST and HZO as 2.4 and 1.46 without a sign: they are taken as sizes, with the largest
/// steps
/// first, as for all others.
public enum NeuroSimDevice {
    /// Ag:a-Si (Jo 2010).
    AG_A_SI(97, 2.4f, -4.88f, 0.035f, .00308, .0385, 3.2, 300e3, -2.8, 300e3),
    /// TaOx/HfOx (Wu 2018).
    TAOX_HFOX(128, .04f, -.63f, 0.037f, 1, 10, 1.6, 50, -1.6, 50),
    /// TaOx/TiO2.
    TAOX_TIO2(102, 1.85f, -1.79f, 0.01f, .1, .2, 3, 40e6, -3, 10e6),
    /// PCMO (Park 2013).
    PCMO(50, 3.68f, -6.76f, 0.01f, .0064, .0435, -2, 1e6, 2, 1e6),
    /// AlOx/HfO2 (Woo 2016).
    ALOX_HFO2(40, 1.94f, -.61f, 0.05f, 13.4, 59.2, .9, 100e3, -1, 100e3),
    /// GST phase change (Kuzum 2011).
    GST(100, .105f, -2.4f, 0.015f, 10.7, 212, .7, 6e3, 3, 125),
    /// EpiRAM (Choi 2018).
    EPIRAM(64, .5f, -.5f, 0.02f, .246, 12.3, 5, 5e3, -3, 5e3),
    /// HZO ferroelectric transistor (Jerry 2017): its write energy is that of a gate capacitance, not V² G t.
    HZO(32, 1.75f, -1.46f, 0.005f, .0397, 1.79, 3.65, 75, -2.95, 75);

    private static final double READ_VOLTS = 0.5;
    private static final double READ_NANOS = 5;

    private final int states;
    private final float upLabel;
    private final float downLabel;
    private final float cycleSpread;
    private final double low; // µS
    private final double high; // µS
    private final double upVolts;
    private final double upNanos;
    private final double downVolts;
    private final double downNanos;

    NeuroSimDevice(
            int states,
            float upLabel,
            float downLabel,
            float cycleSpread,
            double low,
            double high,
            double upVolts,
            double upNanos,
            double downVolts,
            double downNanos) {
        this.states = states;
        this.upLabel = upLabel;
        this.downLabel = downLabel;
        this.cycleSpread = cycleSpread;
        this.low = low;
        this.high = high;
        this.upVolts = upVolts;
        this.upNanos = upNanos;
        this.downVolts = downVolts;
        this.downNanos = downNanos;
    }

    public NeuroSim law() {
        return new NeuroSim(
                states,
                upLabel,
                downLabel,
                cycleSpread,
                0,
                1,
                true,
                1,
                new NeuroSim.Electrical(low, high, upVolts, upNanos, downVolts, downNanos, READ_VOLTS, READ_NANOS));
    }
}
