package io.guanxi.crm.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house of crm-core: which rooms there are, on which floors, and what may be carried in. */
class CoreArchitectureTest {

    private static final String ROOT = "io.guanxi.crm.";

    /** The floors from the ground up; a room sees its own floor and those below, never those above. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("explain", "masking", "validation", "aggregate"),
            Set.of("condition", "draft"),
            Set.of("party", "statemachine"),
            Set.of("customer"),
            Set.of("purchase", "interaction"),
            Set.of("service"),
            Set.of("lifecycle"));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.guanxi.crm");

    @Test
    void everyRoomStandsOnAFloor() {
        Set<String> rooms = MAIN.stream().map(CoreArchitectureTest::room).collect(Collectors.toSet());

        assertThat(rooms)
                .containsExactlyInAnyOrderElementsOf(
                        FLOORS.stream().flatMap(Set::stream).toList());
    }

    @Test
    void importsPointDownOnly() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            layers = layers.layer("floor " + floor).definedBy(packages(FLOORS.get(floor)));
        }
        for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
            String[] above = new String[FLOORS.size() - 1 - floor];
            for (int index = 0; index < above.length; index++) {
                above[index] = "floor " + (floor + 1 + index);
            }
            layers = layers.whereLayer("floor " + floor).mayOnlyBeAccessedByLayers(above);
        }
        String top = "floor " + (FLOORS.size() - 1);

        layers.whereLayer(top).mayNotBeAccessedByAnyLayer().check(MAIN);
    }

    @Test
    void noCircleBetweenRooms() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void onlyListedPackagesAreCarriedIn() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.guanxi.crm..",
                        "java.io",
                        "java.lang..",
                        "java.math",
                        "java.text",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "com.google.common.collect",
                        "com.google.common.hash",
                        "jakarta.validation..",
                        "org.hibernate.validator..",
                        "org.joda.money",
                        "org.jspecify.annotations")
                .check(MAIN);
    }

    @Test
    void ofJavaIoOnlySerializableIsUsed() {
        assertThat(MAIN.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getName())
                        .filter(name -> name.startsWith("java.io."))
                        .distinct())
                .containsOnly("java.io.Serializable");
    }

    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int end = rest.indexOf('.');
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static String[] packages(Set<String> rooms) {
        return rooms.stream().map(room -> ROOT + room + "..").toArray(String[]::new);
    }
}
