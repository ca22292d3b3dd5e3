// Makes a chip, teaches it digits by Forward-Forward, and counts its errors. From the root folder, on JDK 25:
//   ./mortal list
//   java --add-modules jdk.incubator.vector -cp app/target/lean/mortal.jar examples/TwentyLines.java
import mortal.devices.kernel.Kernels;
import mortal.experiments.data.*;
import mortal.experiments.experiment.FirstLight;
import mortal.experiments.run.LearningSettings;
import mortal.learning.*;
import mortal.simulator.chip.*;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;

void main(String... arguments) {
    int cases = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
    Data digits = Digits.data(cases, cases / 20);
    Seed seed = new Seed(1);
    try (Crew crew = new Crew(Runtime.getRuntime().availableProcessors())) {
        Die die = Foundry.fabricate(Designs.preset("mild"), seed.child("lot"), 0);
        Chip chip = die.powerOn(seed.child("life"), crew, Kernels.best());
        LearningSettings settings = new FirstLight().settings("mild");
        Ports ports = settings.ports(digits.training()); // how labels go in and answers come out
        Learner learner = settings.rule().learner(chip.anatomy(), ports, seed.child("learner"));
        for (int first = 0; first < cases; first += 100) {
            Lesson lesson = lesson(digits.training(), first, Math.min(first + 100, cases));
            learner.learn(lesson, chip, new Learner.When(1, 1, first));
        }
        Lesson exam = lesson(digits.test(), 0, cases / 20);
        Readout goodness = learner.readouts().getFirst();
        List<Integer> answers = goodness.answer(exam.inputs(), chip.fork("exam")); // costs the chip nothing
        long wrong = IntStream.range(0, exam.cases())
                .filter(c -> !answers.get(c).equals(exam.labels().get(c))).count();
        IO.println("%d of %d wrong by %s after %d cases and %.2g J".formatted(
                wrong, exam.cases(), goodness.name(), cases, chip.reading().joules()));
    }
}

Lesson lesson(Dataset from, int first, int end) {
    int[] cases = IntStream.range(first, end).toArray();
    return new Lesson(from.images(cases), Arrays.stream(cases).mapToObj(from::label).toList());
}
