package org.sagui.generator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The directions between the packages, and who alone does what. */
class ArchitectureTest {
    private static final String BASE = "org.sagui.generator";
    private static final String SIMULATOR = "org.sagui.simulator..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /** Each package and those it may use, besides itself. Only {@code cli}, above them all, uses any. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("yaml", List.of("problem")),
            Map.entry("content", List.of("yaml", "problem")),
            Map.entry("markdown", List.of("content", "problem")),
            Map.entry("model", List.of()),
            Map.entry("conformance", List.of()),
            Map.entry("lab", List.of("content", "yaml", "problem", "model", "recording")),
            Map.entry("recording", List.of("content", "yaml", "problem")),
            Map.entry("i18n", List.of("content", "yaml", "problem")),
            Map.entry("link", List.of("markdown", "content", "problem")),
            Map.entry("check", List.of("markdown", "content", "lab", "recording", "i18n", "problem")),
            Map.entry("render", List.of("markdown", "content", "i18n", "lab", "recording")),
            Map.entry("search", List.of("content")),
            Map.entry("output", List.of("problem")),
            Map.entry(
                    "site",
                    List.of(
                            "problem",
                            "yaml",
                            "content",
                            "markdown",
                            "lab",
                            "recording",
                            "i18n",
                            "link",
                            "check",
                            "render",
                            "search",
                            "output")),
            Map.entry("serve", List.of("site", "output", "problem")));

    /** The packages that know the simulator: those that run models or make recordings, and the one that names a lab's board. */
    private static final Set<String> KNOW_SIMULATOR =
            Set.of("model", "conformance", "lab", "recording", "cli", "render");

    @Test
    void everyPackageHasItsPlace() {
        classes()
                .should()
                .resideInAnyPackage(MAY_USE.keySet().stream()
                        .map(name -> BASE + "." + name + "..")
                        .toArray(String[]::new))
                .orShould()
                .resideInAPackage(BASE + ".cli")
                .check(CLASSES);
    }

    @Test
    void packagesUseOnlyWhatIsBelowThem() {
        MAY_USE.forEach((name, below) -> {
            List<String> allowed = new ArrayList<>();
            allowed.add(BASE + "." + name + "..");
            below.forEach(other -> allowed.add(BASE + "." + other + ".."));
            noClasses()
                    .that()
                    .resideInAPackage(BASE + "." + name + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(BASE + "..")
                            .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                    .check(CLASSES);
        });
    }

    @Test
    void nothingElseKnowsTheSimulator() {
        noClasses()
                .that(areOutside(KNOW_SIMULATOR))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SIMULATOR)
                .check(CLASSES);
    }

    @Test
    void onlyRenderKnowsTemplates() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".render")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("freemarker..")
                .check(CLASSES);
    }

    @Test
    void markdownIsParsedAboveTheContent() {
        noClasses()
                .that(areInside(Set.of("content", "problem", "yaml", "output", "i18n", "lab", "serve", "cli")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.commonmark..")
                .check(CLASSES);
    }

    @Test
    void onlyYamlKnowsItsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    /** All else that is written are the outputs of models, their training and its words, and the cache of formulas. */
    @Test
    void onlyOutputWritesFiles() {
        Set<String> writers = Set.of(
                BASE + ".cli.ModelRun",
                BASE + ".model.ModelFolder",
                BASE + ".model.data.SpokenWords",
                BASE + ".model.data.WavFile",
                BASE + ".markdown.math.MathCache");
        noClasses()
                .that(resideOutsideOfPackage(BASE + ".output")
                        .and(new DescribedPredicate<JavaClass>("write nothing of their own") {
                            @Override
                            public boolean test(JavaClass type) {
                                return !writers.contains(type.getName());
                            }
                        }))
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("a file is written") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return isWrite(access);
                    }
                })
                .check(CLASSES);
    }

    private static boolean isWrite(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.isEquivalentTo(Files.class)
                        && access.getTarget()
                                .getName()
                                .matches("(write|newOutput|newBuffer.*W|create|delete|move|copy|set).*")
                || owner.isEquivalentTo(FileOutputStream.class)
                || owner.isEquivalentTo(FileWriter.class)
                || owner.isEquivalentTo(RandomAccessFile.class)
                || owner.isEquivalentTo(FileChannel.class);
    }

    private static DescribedPredicate<JavaClass> areInside(Set<String> names) {
        return resideInAnyPackage(
                names.stream().map(name -> BASE + "." + name + "..").toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> areOutside(Set<String> names) {
        return DescribedPredicate.not(areInside(names));
    }
}
