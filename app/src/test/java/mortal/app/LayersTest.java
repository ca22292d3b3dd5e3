package mortal.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Who may know whom. The Maven modules say the same to the compiler; these rules also hold between packages.
@AnalyzeClasses(packages = "mortal", importOptions = ImportOption.DoNotIncludeTests.class)
final class LayersTest {
    @ArchTest
    static final ArchRule A_LEARNER_KNOWS_ONLY_THE_WALL = classes()
            .that()
            .resideInAPackage("mortal.learning..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("mortal.learning..", "mortal.substrate..", "java..", "org.jspecify..")
            .because("that learning needs no look inside a chip is the claim");

    @ArchTest
    static final ArchRule THE_WALL_KNOWS_NOBODY = classes()
            .that()
            .resideInAPackage("mortal.substrate..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("mortal.substrate..", "java..", "org.jspecify..")
            .because("everything stands on it");

    @ArchTest
    static final ArchRule DEVICES_KNOW_THE_WALL = noClasses()
            .that()
            .resideInAPackage("mortal.devices..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("mortal.simulator..", "mortal.learning..", "mortal.experiments..")
            .because("a device law holds in any chip and for any learner");

    @ArchTest
    static final ArchRule SIMULATORS_KNOW_DEVICES = noClasses()
            .that()
            .resideInAPackage("mortal.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("mortal.learning..", "mortal.experiments..")
            .because("a chip does not know who teaches it");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_LAB = noClasses()
            .that()
            .resideOutsideOfPackage("mortal.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("mortal.ui..")
            .because("what runs does not know who watches");

    @ArchTest
    static final ArchRule THE_LAB_DRAWS_WHAT_IT_IS_SHOWN = noClasses()
            .that()
            .resideInAPackage("mortal.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("mortal.devices..", "mortal.simulator.chip..", "mortal.learning.rule..")
            .because("a window holds no chip's internals");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackages("mortal.experiments.cli..", "mortal.ui")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("mortal.experiments.cli..")
            .because("experiments run without a terminal");

    @ArchTest
    static final ArchRule VECTORS_STAY_IN_THE_KERNELS = noClasses()
            .that()
            .resideOutsideOfPackage("mortal.devices.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.incubator..")
            .because("only there a plain twin gives the same bits where the module is missing");

    @ArchTest
    static final ArchRule NO_PACKAGES_IN_A_RING =
            slices().matching("mortal.(**)").should().beFreeOfCycles().because("one reads them one after the other");
}
