package io.disputetriage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house as data: who may see whom, where each library lives, and what a type may be called. */
class HouseTest {
    private static final String ROOT = "io.disputetriage";

    /** The nine names below the root, in the order in which they rest on one another: none sees anything of a later one. */
    private static final List<String> GROUPS =
            List.of("diagnostics", "facts", "policy", "decision", "format", "rules", "authoring", "service", "cli");

    /**
     * A package and the packages that it may see; the root, which wires the program together, sees all. The service
     * sees none of the tools of authors but the scenarios that admit a ruleset and the catalogue.
     */
    private static final List<Arrow> ARROWS = List.of(
            new Arrow("diagnostics"),
            new Arrow("facts"),
            new Arrow("policy", "facts", "diagnostics"),
            new Arrow("decision", "facts"),
            new Arrow("decision.messages", "facts", "decision"),
            // Policy: what a platform calls evidence, and how much of it it takes, stands in tables.
            new Arrow("decision.evidence", "facts", "decision", "policy"),
            new Arrow("format", "facts", "policy", "decision", "decision.evidence", "decision.messages", "diagnostics"),
            new Arrow("format.intake", "facts", "policy", "decision", "format", "diagnostics"),
            new Arrow("rules.ruleset", "diagnostics"),
            // Policy: the index of the playbooks, to which a ruleset adds rows by a table.
            new Arrow("rules.drl", "policy", "rules.ruleset", "diagnostics"),
            new Arrow("rules.vocabulary", "facts", "decision", "rules.ruleset", "rules.drl", "diagnostics"),
            new Arrow(
                    "rules.engine",
                    "facts",
                    "decision",
                    "rules.ruleset",
                    "rules.drl",
                    "rules.vocabulary",
                    "diagnostics"),
            // Policy: what stands behind a derived fact is declared with it, and rules that wait for it ask for that.
            new Arrow("rules.evaluator", "facts", "policy", "decision", "rules.drl"),
            new Arrow("rules.questions", "facts", "policy", "decision", "rules.drl", "rules.evaluator"),
            new Arrow(
                    "rules.rulebook",
                    "facts",
                    "policy",
                    "format",
                    "decision",
                    "decision.evidence",
                    "decision.messages",
                    "rules.ruleset",
                    "rules.drl",
                    "rules.vocabulary",
                    "rules.engine",
                    "rules.evaluator",
                    "rules.questions",
                    "diagnostics"),
            new Arrow("authoring.report", "diagnostics"),
            // Policy and evaluator: in which types of case a rule can speak is asked of the conditions and the tables.
            new Arrow(
                    "authoring.catalogue",
                    "facts",
                    "policy",
                    "format",
                    "decision",
                    "decision.messages",
                    "rules.ruleset",
                    "rules.drl",
                    "rules.evaluator"),
            new Arrow("authoring.lint", "policy", "format", "rules.ruleset", "rules.drl", "diagnostics"),
            new Arrow(
                    "authoring.scenario",
                    "facts",
                    "policy",
                    "format",
                    "format.intake",
                    "decision",
                    "decision.evidence",
                    "decision.messages",
                    "rules.ruleset",
                    "rules.drl",
                    "rules.evaluator",
                    "rules.rulebook",
                    "diagnostics"),
            new Arrow(
                    "authoring.analysis",
                    "facts",
                    "policy",
                    "format",
                    "decision",
                    "decision.messages",
                    "rules.ruleset",
                    "rules.drl",
                    "rules.evaluator",
                    "rules.rulebook",
                    "diagnostics"),
            // Changed rules are evaluated one by one, which only the evaluator can.
            new Arrow(
                    "authoring.mutation",
                    "facts",
                    "decision",
                    "rules.drl",
                    "rules.evaluator",
                    "rules.rulebook",
                    "authoring.analysis",
                    "authoring.scenario"),
            new Arrow("authoring.replay", "facts", "decision", "format", "rules.rulebook"),
            new Arrow("service.cases", "facts", "decision"),
            // Kept rulesets are a port that store implements, so they stand here and not in triage, which store must
            // not see.
            new Arrow(
                    "service.rollout",
                    "facts",
                    "format",
                    "decision",
                    "rules.ruleset",
                    "rules.drl",
                    "rules.rulebook",
                    "authoring.scenario",
                    "service.cases",
                    "diagnostics"),
            new Arrow("service.lifecycle", "facts", "format", "decision", "service.cases", "diagnostics"),
            new Arrow("service.seals", "service.cases", "service.rollout"),
            new Arrow("service.events", "service.cases"),
            new Arrow("service.evidence", "facts", "service.cases"),
            new Arrow("service.pack", "facts", "decision.messages", "service.evidence", "service.cases"),
            new Arrow("service.outbound"),
            new Arrow("service.signatures", "format", "format.intake", "service.outbound"),
            new Arrow("service.webhooks", "format", "service.cases", "service.events"),
            // format.intake: what an entry carries are its payloads.
            new Arrow("service.inbox", "format", "format.intake", "service.cases", "service.signatures"),
            new Arrow(
                    "service.fetch",
                    "format.intake",
                    "service.inbox",
                    "service.outbound",
                    "service.signatures",
                    "diagnostics"),
            new Arrow("service.mail", "facts", "service.cases", "service.evidence"),
            new Arrow(
                    "service.triage",
                    "facts",
                    "policy",
                    "format",
                    "format.intake",
                    "decision",
                    "decision.evidence",
                    "decision.messages",
                    "rules.rulebook",
                    "service.cases",
                    "service.lifecycle",
                    "service.seals",
                    "service.rollout",
                    "service.evidence",
                    "service.pack",
                    "service.inbox",
                    "service.mail",
                    "diagnostics"),
            // Diagnostics: why a kept ruleset was refused is kept with it.
            new Arrow(
                    "service.store",
                    "facts",
                    "format",
                    "decision",
                    "service.cases",
                    "service.events",
                    "service.seals",
                    "service.rollout",
                    "service.webhooks",
                    "service.evidence",
                    "service.inbox",
                    "service.signatures",
                    "service.mail",
                    "diagnostics"),
            new Arrow("service.postgres", "service.rollout"),
            new Arrow(
                    "service.api",
                    "facts",
                    "format",
                    "format.intake",
                    "decision",
                    "decision.messages",
                    "rules.ruleset",
                    "rules.drl",
                    "authoring.catalogue",
                    "service.cases",
                    "service.events",
                    "service.lifecycle",
                    "service.seals",
                    "service.rollout",
                    "service.triage",
                    "service.webhooks",
                    "service.evidence",
                    "service.pack",
                    "service.inbox",
                    "service.signatures",
                    "service.mail",
                    "diagnostics"),
            // A running service, asked by the command line through its API; it shares no code with the other side.
            new Arrow("cli.remote", "format", "diagnostics"),
            new Arrow(
                    "cli",
                    "cli.remote",
                    "facts",
                    "policy",
                    "format",
                    "format.intake",
                    "decision",
                    "decision.evidence",
                    "decision.messages",
                    "rules.ruleset",
                    "rules.drl",
                    "rules.evaluator",
                    "rules.rulebook",
                    "authoring.scenario",
                    "authoring.mutation",
                    "authoring.analysis",
                    "authoring.replay",
                    "authoring.report",
                    "authoring.catalogue",
                    "authoring.lint",
                    "diagnostics"));

    /** A library, by the start of its packages, and the packages of ours in which it lives. */
    private static final List<Home> HOMES = List.of(
            new Home("org.drools.drl", "rules.engine", "rules.drl"),
            new Home("org.kie.internal.builder.conf.LanguageLevelOption", "rules.engine", "rules.drl"),
            new Home("org.drools", "rules.engine"),
            new Home("org.kie", "rules.engine"),
            new Home("org.objectweb.asm", "rules.engine"),
            new Home("org.snakeyaml", "format"),
            new Home("org.apache.commons.csv", "format"),
            // The tree of a parsed file passes through; binding and writing text stay at home.
            new Home(
                    "com.fasterxml.jackson.databind.JsonNode",
                    "format",
                    "format.intake",
                    "authoring.lint",
                    "authoring.catalogue",
                    "rules.rulebook",
                    "authoring.scenario",
                    "cli",
                    "cli.remote",
                    "service.lifecycle",
                    "service.triage",
                    "service.rollout",
                    "service.signatures",
                    "service.inbox",
                    "service.webhooks",
                    "service.api"),
            new Home(
                    "com.fasterxml.jackson.databind.node",
                    "format",
                    "format.intake",
                    "rules.rulebook",
                    "authoring.lint",
                    "authoring.scenario",
                    "authoring.report",
                    "cli",
                    "cli.remote",
                    "service.events",
                    "service.lifecycle",
                    "service.triage",
                    "service.rollout",
                    "service.pack",
                    "service.api",
                    "service.store"),
            new Home("com.fasterxml.jackson", "format", "service.store"),
            new Home("com.lowagie", "service.pack"),
            new Home("de.focus_shift", "policy"),
            new Home("java.net.http", "cli.remote", "service.outbound"),
            new Home("picocli", "cli"),
            new Home("jakarta.persistence", "service.store"),
            new Home("org.hibernate", "service.store"),
            new Home("io.quarkus.hibernate", "service.store"),
            new Home("java.sql", "service.store", "authoring.replay"),
            new Home("org.postgresql", "authoring.replay"),
            new Home("javax.sql", "service.store"),
            new Home("jakarta.transaction", "service.store"),
            new Home("jakarta.ws.rs", "service.api"),
            new Home("io.vertx.ext.mail", "service.mail"),
            new Home("org.apache.james", "service.mail"),
            new Home(
                    "io.quarkus",
                    "service.api",
                    "service.store",
                    "service.triage",
                    "service.seals",
                    "service.rollout",
                    "service.inbox",
                    "service.webhooks",
                    ""));

    private static final Set<String> JAVA_ONLY =
            Set.of("facts", "decision", "decision.messages", "service.cases", "diagnostics");

    private static final List<String> CYCLES = List.of(
            "ComplaintFacts Contradictions DeadlineFacts Derivation DerivedFact DerivedFacts MoneyFacts Origins ParcelFacts Policy ReturnFacts TransitFacts UntrueEvidence Unwinnable",
            "Amounts Deadline DecisionDraft Guard Refunds");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target", "classes"));

    @TestFactory
    Stream<DynamicTest> each_package_sees_only_what_its_arrows_allow() {
        return ARROWS.stream()
                .map(arrow -> DynamicTest.dynamicTest(arrow.from(), () -> noClasses()
                        .that(in(arrow.from()))
                        .should()
                        .dependOnClassesThat(ours().and(not(type -> arrow.to().contains(packageOf(type))
                                || packageOf(type).equals(arrow.from()))))
                        .allowEmptyShould(true)
                        .check(CLASSES)));
    }

    @Test
    void no_group_sees_anything_of_a_later_one() {
        assertThat(ARROWS)
                .allSatisfy(arrow -> assertThat(arrow.to()).allSatisfy(to -> assertThat(GROUPS.indexOf(group(to)))
                        .isBetween(0, GROUPS.indexOf(group(arrow.from())))));
    }

    @Test
    void each_package_stands_behind_all_that_it_sees() {
        List<String> before = new ArrayList<>();
        for (Arrow arrow : ARROWS) {
            assertThat(before).as(arrow.from()).containsAll(arrow.to());
            before.add(arrow.from());
        }
    }

    private static String group(String name) {
        return name.replaceFirst("\\..*", "");
    }

    @TestFactory
    Stream<DynamicTest> each_library_lives_in_its_home() {
        return HOMES.stream()
                .map(home -> DynamicTest.dynamicTest(home.library(), () -> noClasses()
                        .that(ours().and(not(type -> home.at().contains(packageOf(type)))))
                        .should()
                        .dependOnClassesThat(predicate("live at " + home.library(), type -> HOMES.stream()
                                .filter(other -> type.getName().startsWith(other.library()))
                                .findFirst()
                                .equals(Optional.of(home))))
                        .allowEmptyShould(true)
                        .check(CLASSES)));
    }

    @Test
    void the_core_needs_nothing_but_java() {
        noClasses()
                .that(ours().and(predicate("are of the core", type -> JAVA_ONLY.contains(packageOf(type)))))
                .should()
                .dependOnClassesThat(not(type ->
                        type.getName().startsWith("java.") || isOurs(type) || type.isPrimitive() || type.isArray()))
                .check(CLASSES);
    }

    @Test
    void only_the_root_asks_for_the_time() {
        noClasses()
                .that(ours().and(not(type -> packageOf(type).isEmpty())))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void the_table_of_arrows_has_every_package_and_no_other() {
        assertThat(ARROWS.stream().map(Arrow::from)).containsExactlyInAnyOrderElementsOf(packages());
    }

    @Test
    void names_say_what_a_type_is_and_not_that_it_helps() {
        assertThat(names(type -> type.getSimpleName()
                        .matches(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO)|(Abstract|Base)[A-Z].*")))
                .isEmpty();
    }

    @Test
    void no_two_types_share_a_name() {
        assertThat(CLASSES.stream()
                        .filter(HouseTest::isOurs)
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info")))
                .doesNotHaveDuplicates();
    }

    @Test
    void facts_are_records_and_words() {
        assertThat(names(type -> packageOf(type).equals("facts")
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.isRecord()
                        && !type.isEnum()
                        && !type.isInterface()))
                .isEmpty();
    }

    @Test
    void a_type_is_public_only_if_another_package_uses_it() {
        assertThat(names(type -> type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !packageOf(type).isEmpty()
                        && !usedOutside(type)
                        && !isUsedElsewhere(type)))
                .isEmpty();
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return CLASSES.stream()
                .filter(each ->
                        each.getName().equals(type.getName()) || each.getName().startsWith(type.getName() + "$"))
                .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackage().equals(type.getPackage()));
    }

    /** Rules import every type of these two, and are not seen here; the index of rows is what completeness is tested by. */
    private static boolean usedOutside(JavaClass type) {
        return Set.of("facts", "decision").contains(packageOf(type))
                || type.getSimpleName().equals("PlaybookRows");
    }

    /** A bean is made when it is first needed, and an alert on a series that isn't there yet stays silent. */
    @Test
    void whoever_measures_is_there_from_the_start() {
        Set<String> measuring = names(type -> type.isAnnotatedWith(Singleton.class)
                && type.getConstructors().stream().anyMatch(each -> takes(each, MeterRegistry.class)));
        assertThat(measuring).isNotEmpty();
        assertThat(names(type -> measuring.contains(type.getName())
                        && !type.isAnnotatedWith(Startup.class)
                        && type.getMethods().stream().noneMatch(each -> takes(each, StartupEvent.class))))
                .isEmpty();
    }

    private static boolean takes(JavaCodeUnit code, Class<?> parameter) {
        return code.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter));
    }

    @Test
    void every_package_is_one_thing_and_says_which() throws IOException {
        Path sources = Path.of("src", "main", "java", "io", "disputetriage");
        try (Stream<Path> folders = Files.walk(sources)) {
            assertThat(folders.filter(Files::isDirectory).filter(HouseTest::holdsFiles))
                    .allSatisfy(folder -> assertThat(firstSentence(folder.resolve("package-info.java")))
                            .isNotBlank()
                            .doesNotContain(" and "));
        }
    }

    private static String firstSentence(Path packageInfo) throws IOException {
        String doc = Files.readString(packageInfo).split("/\\*\\*", 2)[1].split("\\*/", 2)[0];
        return doc.replaceAll("[\\s*]+", " ").strip().split("[.] |[.]$", 2)[0];
    }

    /**
     * Who reads one file of a cycle has to read all. Those listed are left from before the rule; the list may only get
     * shorter.
     */
    @Test
    void no_new_cycle_of_files_stands_inside_a_package() {
        assertThat(FileCycles.in(CLASSES)).containsExactlyInAnyOrderElementsOf(CYCLES);
    }

    @Test
    void a_newcomer_sees_nine_names_first() {
        assertThat(packages().stream().map(name -> name.split("\\.")[0]))
                .containsOnly(
                        "facts", "decision", "policy", "rules", "format", "authoring", "service", "cli", "diagnostics");
    }

    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        CLASSES.stream()
                .filter(HouseTest::isOurs)
                .map(HouseTest::packageOf)
                .filter(name -> !name.isEmpty())
                .forEach(packages::add);
        return packages;
    }

    private static Set<String> names(Predicate<JavaClass> wanted) {
        return CLASSES.stream()
                .filter(HouseTest::isOurs)
                .filter(wanted)
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    /** The name below the root; empty for the root itself. */
    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.length() <= ROOT.length() ? "" : name.substring(ROOT.length() + 1);
    }

    private static DescribedPredicate<JavaClass> in(String name) {
        return predicate(
                "are in " + name, type -> isOurs(type) && packageOf(type).equals(name));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return predicate("are ours", HouseTest::isOurs);
    }

    private static DescribedPredicate<JavaClass> not(Predicate<JavaClass> allowed) {
        return predicate("are not allowed here", allowed.negate());
    }

    private static DescribedPredicate<JavaClass> predicate(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }

    private record Arrow(String from, Set<String> to) {
        Arrow(String from, String... to) {
            this(from, Set.of(to));
        }
    }

    private record Home(String library, Set<String> at) {
        Home(String library, String... at) {
            this(library, Set.of(at));
        }
    }
}
