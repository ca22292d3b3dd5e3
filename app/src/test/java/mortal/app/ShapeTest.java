package mortal.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.ANONYMOUS_CLASSES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// What our types look like from outside.
@AnalyzeClasses(packages = "mortal", importOptions = ImportOption.DoNotIncludeTests.class)
final class ShapeTest {
    private static final DescribedPredicate<JavaClass> WRITTEN_AS_CLASSES =
            describe("are written as classes", type -> !type.isInterface() && !type.isEnum() && !type.isRecord());

    @ArchTest
    static final ArchRule ABSTRACT_OR_FINAL = classes()
            .that(WRITTEN_AS_CLASSES.and(not(ANONYMOUS_CLASSES)))
            .should()
            .haveModifier(JavaModifier.ABSTRACT)
            .orShould()
            .haveModifier(JavaModifier.FINAL)
            .because("no class is both made and extended");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().should(liveInNullMarkedPackages()).because("null is part of a signature");

    @ArchTest
    static final ArchRule LIBRARIES_STAY_INSIDE = members()
            .that()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areNotPrivate()
            .should(nameNoMathematicsLibrary())
            .because("we may change the library without changing our users");

    private static ArchCondition<JavaClass> liveInNullMarkedPackages() {
        return new ArchCondition<>("live in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetAnnotationOfType(NullMarked.class)
                        .isPresent();
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " of " + type.getName()));
            }
        };
    }

    private static ArchCondition<JavaMember> nameNoMathematicsLibrary() {
        return new ArchCondition<>("name no type of EJML or Commons Math") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                signature(member)
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("org.ejml") || name.startsWith("org.apache.commons"))
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(member, member.getFullName() + " names " + name)));
            }
        };
    }

    private static Stream<JavaType> signature(JavaMember member) {
        return switch (member) {
            case JavaField field -> Stream.of(field.getType());
            case JavaCodeUnit code -> Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream());
            default -> Stream.empty();
        };
    }
}
