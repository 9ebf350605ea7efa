package org.sagui.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The directions between the packages. */
class ArchitectureTest {
    private static final String BASE = "org.sagui.simulator";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /** Each package and those it may use, besides itself. The ones above it, {@code web} and {@code board}, use all. */
    private static final Map<String, String[]> MAY_USE = Map.of(
            "math",
            new String[] {},
            "tensor",
            new String[] {},
            "expression",
            new String[] {},
            "tflite",
            new String[] {"tensor"},
            "signal",
            new String[] {"math"},
            "kernel",
            new String[] {"signal", "tensor", "math"},
            "interpreter",
            new String[] {"kernel", "signal", "tensor", "tflite"},
            "compiler",
            new String[] {"interpreter", "kernel", "tensor", "tflite", "math"},
            "compiler.wasm",
            new String[] {},
            "training",
            new String[] {"interpreter", "kernel", "signal", "tensor", "tflite", "math"});

    @Test
    void packagesUseOnlyWhatIsBelowThem() {
        MAY_USE.forEach((name, below) -> {
            String[] allowed = new String[below.length + 4];
            for (int i = 0; i < below.length; i++) {
                allowed[i] = BASE + "." + below[i] + "..";
            }
            allowed[below.length] = BASE + "." + name + "..";
            allowed[below.length + 1] = BASE;
            allowed[below.length + 2] = "java..";
            allowed[below.length + 3] = "com.google.flatbuffers..";
            classes()
                    .that()
                    .resideInAPackage(BASE + "." + name + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }

    @Test
    void nothingBelowKnowsTheBoardOrThePage() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".web..", BASE + ".board..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".web..", BASE + ".board..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".board..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".web..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyThePageKnowsTheCompiler() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".web..", BASE + ".compiler..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".compiler..")
                .check(CLASSES);
    }

    @Test
    void onlyThePageKnowsTeavmAndOnlyTfliteKnowsFlatbuffers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.teavm..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".tflite..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.flatbuffers..")
                .check(CLASSES);
    }
}
