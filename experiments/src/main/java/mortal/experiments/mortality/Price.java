package mortal.experiments.mortality;

import mortal.simulator.meter.Reading;

/// What a way from chip to chip took, of chips and bench together.
///
/// @param joules (J)
/// @param seconds (s) of simulated time, one thing after the other
record Price(double joules, double seconds) {
    static final Price NOTHING = new Price(0, 0);

    static Price of(Bench.Bill bill) {
        return new Price(bill.joules(), bill.seconds());
    }

    static Price of(Reading reading) {
        return new Price(reading.joules(), reading.nanos() / 1e9);
    }

    Price plus(Price other) {
        return new Price(joules + other.joules, seconds + other.seconds);
    }

    Price plus(Bench.Bill bill) {
        return plus(of(bill));
    }
}
