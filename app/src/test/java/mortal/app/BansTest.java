package mortal.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.BaseStream;

/// What nobody may call, and why.
@AnalyzeClasses(packages = "mortal", importOptions = ImportOption.DoNotIncludeTests.class)
final class BansTest {
    private static final String[] SIMULATION = {
        "mortal.substrate..", "mortal.devices..", "mortal.simulator..", "mortal.learning.."
    };
    /// Every method of Math whose result Java lets differ from machine to machine (within 1 or 2 ulp).
    private static final Set<String> LOOSE = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "expm1", "log", "log10", "log1p", "pow",
            "cbrt", "sinh", "cosh", "tanh", "hypot");

    @ArchTest
    static final ArchRule RANDOMNESS_HAS_A_SEED = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(SplittableRandom.class)
            .orShould()
            .callMethod(RandomGenerator.class, "getDefault")
            .orShould()
            .callMethod(Collections.class, "shuffle", List.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(ThreadLocalRandom.class, java.security.SecureRandom.class)
            .because("a run must be repeatable to the last bit: draw from a named branch of the seed tree");

    @ArchTest
    static final ArchRule RANDOMNESS_IS_NOT_SPLIT = noClasses()
            .should()
            .accessTargetWhere(calls(Set.of("split", "splits"), SplittableRandom.class)
                    .or(calls(Set.of("split", "splits"), RandomGenerator.SplittableGenerator.class)))
            .because("what a split gives depends on what was split before: name a child of the seed tree");

    @ArchTest
    static final ArchRule NOTHING_HANGS_ON_A_THREAD = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .because("results must not depend on which thread worked");

    @ArchTest
    static final ArchRule TIME_IS_SIMULATED = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "mortal.experiments.cli..",
                    "mortal.experiments.run..",
                    "mortal.experiments.store..",
                    "mortal.experiments.study..",
                    "mortal.ui.play..")
            .and()
            .doNotHaveFullyQualifiedName("mortal.simulator.chip.Crew") // for how long a lane looks out before it sleeps
            .should()
            .accessTargetWhere(calls(Set.of("nanoTime", "currentTimeMillis"), System.class)
                    .or(calls(Set.of("now"), Instant.class))
                    .or(calls(Set.of("now"), LocalDateTime.class))
                    .or(calls(Set.of("now"), LocalDate.class))
                    .or(calls(Set.of("now"), ZonedDateTime.class))
                    .or(calls(Set.of("systemUTC", "systemDefaultZone", "system"), Clock.class)))
            .orShould()
            .callConstructor(Date.class)
            .because("the wall clock belongs to those who run and record, never to what is computed");

    @ArchTest
    static final ArchRule MATHEMATICS_IS_THE_SAME_EVERYWHERE = noClasses()
            .that()
            .resideInAnyPackage(SIMULATION)
            .should()
            .accessTargetWhere(calls(LOOSE, Math.class))
            .because("Math may differ by an ulp from machine to machine: use StrictMath or our own polynomials");

    @ArchTest
    static final ArchRule NO_PARALLEL_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackage("mortal.experiments.data..") // drawn before anybody says how many threads
            .should()
            .accessTargetWhere(
                    calls(Set.of("parallel"), BaseStream.class).or(calls(Set.of("parallelStream"), Collection.class)))
            .because("work is shared out by blocks of outputs, on as many threads as the user said");

    @ArchTest
    static final ArchRule NO_STREAMS_IN_KERNELS = noClasses()
            .that()
            .resideInAPackage("mortal.devices.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.stream..")
            .because("kernels are plain loops over arrays");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackage("mortal.experiments.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("a library neither prints nor ends the program");

    @ArchTest
    static final ArchRule NO_WINDOWS = noClasses()
            .that()
            .resideOutsideOfPackage("mortal.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("everything but the lab runs without a screen");

    @ArchTest
    static final ArchRule EXCEPTIONS_HAVE_A_KIND = noClasses()
            .should(THROW_GENERIC_EXCEPTIONS)
            .orShould()
            .callConstructor(Error.class, String.class)
            .because("whoever catches must be able to tell what it was");

    /// A call of, or a reference to, a method with one of these names on this type or a subtype.
    private static DescribedPredicate<JavaAccess<?>> calls(Set<String> names, Class<?> owner) {
        return are(describe(
                "calls of " + owner.getSimpleName() + "." + names,
                access -> names.contains(access.getTarget().getName())
                        && access.getTarget().getOwner().isAssignableTo(owner)));
    }
}
