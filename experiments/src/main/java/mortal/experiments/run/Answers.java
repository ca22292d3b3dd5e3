package mortal.experiments.run;

import java.util.LinkedHashMap;
import java.util.Map;
import mortal.devices.tile.AdcEnergy;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.PairedDifference;
import mortal.simulator.meter.Reading;

/// Final answers as they stand in a run folder.
final class Answers {
    private Answers() {}

    /// `answers.csv`: a line a test case, its number, its label and each read-out's answer.
    static String csv(Finals finals) {
        StringBuilder text = new StringBuilder("case,label");
        finals.learned().forEach(exam -> text.append(',').append(exam.readout()));
        text.append(",frozen ").append(finals.frozen().readout()).append('\n');
        for (int c = 0; c < finals.frozen().labels().size(); c++) {
            text.append(c).append(',').append(finals.frozen().labels().get(c));
            for (Exam exam : finals.learned()) {
                text.append(',').append(exam.answers().get(c));
            }
            text.append(',').append(finals.frozen().answers().get(c)).append('\n');
        }
        return text.toString();
    }

    /// (1) Error of `a` minus error of `b` on the same cases, with its 95 % interval.
    static Estimate difference(Exam a, Exam b) {
        return PairedDifference.of(a.wrong(), b.wrong(), a.answers().size()).difference();
    }

    /// (J) by cause.
    static Map<String, Double> byCause(Reading reading) {
        Map<String, Double> causes = new LinkedHashMap<>();
        causes.put("read", reading.read());
        causes.put("dac", reading.dac());
        causes.put("adc", reading.adc());
        causes.put("sensor", reading.sensor());
        causes.put("write", reading.write());
        causes.put("neuron", reading.neuron());
        causes.put("probe", reading.probe());
        return causes;
    }

    /// (J) of the conversions under each convention that has a figure for the chip's converters, its own among them.
    static Map<String, Double> byConvention(Reading reading, AdcEnergy adc) {
        Map<String, Double> joules = new LinkedHashMap<>();
        double own = adc.joules();
        adc.joulesByConvention().forEach((convention, one) -> {
            if (convention == adc.convention() || own > 0) {
                joules.put(
                        convention.word(), convention == adc.convention() ? reading.adc() : reading.adc() / own * one);
            }
        });
        return joules;
    }
}
