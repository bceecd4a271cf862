package io.guanxi.crm.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** The three modules: the core knows nobody, rules and analytics know the core and not each other. */
class ModulesArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ModulesArchitectureTest::isNotTestJar)
            .importPackages("io.guanxi.crm");

    private static final Set<String> SEEDS_OUT_OF_NOWHERE =
            Set.of("createInt", "createLong", "createIntArray", "createLongArray", "createSeed");

    private static final DescribedPredicate<JavaClass> CORE = describe(
            "core",
            type -> type.getPackageName().startsWith("io.guanxi.crm.")
                    && !type.getPackageName().startsWith("io.guanxi.crm.rules")
                    && !type.getPackageName().startsWith("io.guanxi.crm.analytics"));

    @Test
    void allThreeModulesAreLookedAt() {
        assertThat(MAIN.stream().map(JavaClass::getName))
                .contains(
                        "io.guanxi.crm.lifecycle.RelationshipLifecycle",
                        "io.guanxi.crm.rules.tiering.CustomerPyramid",
                        "io.guanxi.crm.analytics.rfm.RfmScoring")
                .noneMatch(name ->
                        name.startsWith("io.guanxi.crm.testing") || name.startsWith("io.guanxi.crm.rules.testing"));
    }

    @Test
    void theCoreKnowsNobody() {
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.guanxi.crm.rules..", "io.guanxi.crm.analytics..")
                .check(MAIN);
    }

    @Test
    void rulesAndAnalyticsDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("io.guanxi.crm.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.guanxi.crm.analytics..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("io.guanxi.crm.analytics..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.guanxi.crm.rules..")
                .check(MAIN);
    }

    @Test
    void noCircleBetweenRooms() {
        slices().matching("io.guanxi.crm.rules.(*)..").should().beFreeOfCycles().check(MAIN);
        slices().matching("io.guanxi.crm.analytics.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    @Test
    void onlyListedPackagesAreCarriedIn() {
        classes()
                .that()
                .resideInAnyPackage("io.guanxi.crm.rules..", "io.guanxi.crm.analytics..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "io.guanxi.crm..",
                                "java.lang..",
                                "java.math",
                                "java.time..",
                                "java.util",
                                "java.util.function",
                                "java.util.regex",
                                "java.util.stream",
                                "com.google.common.collect",
                                "com.google.common.hash",
                                "com.google.common.primitives",
                                "java.io",
                                "java.nio",
                                "java.nio.charset",
                                "org.joda.money",
                                "org.jspecify.annotations",
                                "org.apache.commons.numbers..",
                                "org.apache.commons.rng..",
                                "org.apache.commons.statistics..")
                        // The bootstrap runs on threads of the caller's choice.
                        .or(belongToAnyOf(Executor.class, CompletableFuture.class)))
                .check(MAIN);
    }

    @Test
    void everyRandomNumberHasASeed() {
        noClasses()
                .should()
                .callMethod(RandomSource.class, "create")
                .orShould()
                .callMethodWhere(describe(
                        "a seed out of nowhere",
                        call -> call.getTarget().getOwner().isEquivalentTo(RandomSource.class)
                                && SEEDS_OUT_OF_NOWHERE.contains(call.getName())))
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("ThreadLocalRandomSource")
                .check(MAIN);
        assertThat(MAIN.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTarget().getOwner().isEquivalentTo(RandomSource.class)))
                .as("seeded generators, which the rule lets pass")
                .isNotEmpty();
    }

    @Test
    void statisticsAreOfAnalyticsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.guanxi.crm.analytics..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons..")
                .check(MAIN);
    }

    @Test
    void ofJavaIoOnlySerializableIsUsed() {
        assertThat(MAIN.stream()
                        .filter(type -> type.getPackageName().startsWith("io.guanxi.crm.rules")
                                || type.getPackageName().startsWith("io.guanxi.crm.analytics"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getName())
                        .filter(name -> name.startsWith("java.io."))
                        .distinct())
                .containsOnly("java.io.Serializable");
    }

    @Test
    void nothingGlobalIsMutable() {
        noFields().that().areStatic().should().notBeFinal().check(MAIN);
    }

    @Test
    void classesAreFinalOrSealed() {
        assertThat(MAIN.stream()
                        .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                        .filter(type -> !type.reflect().isSealed())
                        .map(JavaClass::getName)
                        .filter(name -> !name.endsWith("package-info")))
                .isEmpty();
    }

    private static boolean isNotTestJar(Location location) {
        return !location.contains("/io/guanxi/crm/testing/") && !location.contains("/io/guanxi/crm/rules/testing/");
    }
}
