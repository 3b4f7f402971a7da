package io.disputetriage.authoring.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.authoring.catalogue.Catalogue.Chapter;
import io.disputetriage.authoring.catalogue.Catalogue.Entry;
import io.disputetriage.authoring.catalogue.Catalogue.Row;
import io.disputetriage.authoring.catalogue.Catalogue.Shown;
import io.disputetriage.authoring.catalogue.Catalogue.Theme;
import io.disputetriage.decision.Guard;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.decision.Resolution;
import io.disputetriage.format.MessagesReader;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import io.disputetriage.format.YamlTree;
import io.disputetriage.policy.PolicyResult;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Lexer;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the catalogue of a sound ruleset together. */
public final class CatalogueReader {
    /** Begins the comment of a rule file that says which part of the work it is about. */
    private static final String CHAPTER = "chapter:";

    private static final String NO_CHAPTER = "Rules";

    private final RulesetFiles files;
    private final List<Rule> rules;
    private final OrderTable order;
    private final Map<String, String> coverage;
    private final Map<String, Set<Shown>> shown = new LinkedHashMap<>();

    private CatalogueReader(RulesetFiles files, List<Rule> rules, OrderTable order, Map<String, String> coverage) {
        this.files = files;
        this.rules = rules;
        this.order = order;
        this.coverage = coverage;
    }

    /**
     * The catalogue.
     *
     * @param coverage by id of a rule what scenarios showed of it, in words; rules that it lacks show none
     */
    public static Catalogue read(RulesetFiles files, List<Rule> rules, OrderTable order, Map<String, String> coverage) {
        CatalogueReader reader = new CatalogueReader(files, rules, order, coverage);
        files.texts("", ".scenarios.yaml").forEach(reader::scenarios);
        List<Chapter> chapters = reader.chapters();
        return new Catalogue(
                files.revision(),
                chapters,
                reader.paths(chapters),
                reader.rows(),
                reader.messages(),
                TablesInWords.of(files.texts()));
    }

    private void scenarios(String file, String text) {
        if (!(YamlReader.read(text, file) instanceof YamlResult.Parsed parsed)) {
            return;
        }
        YamlTree tree = parsed.tree();
        String list = tree.root().isArray() ? "" : "/cases";
        for (int i = 0; i < tree.root().at(list).size(); i++) {
            String pointer = list + "/" + i;
            JsonNode each = tree.root().at(pointer);
            String title = each.path("title").asText(each.path("id").asText());
            Shown one = new Shown(file, tree.place(pointer).line(), title);
            each.path("expect").path("playbook").forEach(row -> shown.computeIfAbsent(
                            row.asText(), any -> new LinkedHashSet<>())
                    .add(one));
        }
    }

    private List<Chapter> chapters() {
        Map<String, List<Theme>> byTitle = new TreeMap<>();
        Map<String, List<Rule>> byFile =
                rules.stream().collect(Collectors.groupingBy(Rule::file, LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((file, some) -> {
            List<String> comments = comments(file, some.get(0));
            String about =
                    comments.stream().filter(each -> !each.startsWith(CHAPTER)).collect(Collectors.joining(" "));
            String title = comments.stream()
                    .filter(each -> each.startsWith(CHAPTER))
                    .map(each -> each.substring(CHAPTER.length()).strip())
                    .findFirst()
                    .orElse(NO_CHAPTER);
            byTitle.computeIfAbsent(title, any -> new ArrayList<>())
                    .add(new Theme(file, about, some.stream().map(this::entry).toList()));
        });
        return byTitle.entrySet().stream()
                .map(each -> new Chapter(each.getKey(), each.getValue()))
                .toList();
    }

    /** The line comments above the first rule. */
    private List<String> comments(String file, Rule first) {
        return Lexer.comments(files.texts().get(file)).stream()
                .filter(comment ->
                        comment.isLine() && comment.start() < first.whole().start())
                .map(comment -> comment.content().strip())
                .filter(content -> !content.startsWith("lint:"))
                .toList();
    }

    /** None if the policy can't be read, which says what platforms there are. */
    private CasePaths paths(List<Chapter> chapters) {
        if (!(PolicyReader.read(files.texts()) instanceof PolicyResult.Loaded loaded)) {
            return CasePaths.NONE;
        }
        Map<String, Rule> byId = rules.stream().collect(Collectors.toMap(Rule::id, rule -> rule));
        Applicability applicability = new Applicability(loaded.policy());
        return CasePaths.of(
                chapters.stream()
                        .flatMap(chapter -> chapter.themes().stream())
                        .flatMap(theme -> theme.rules().stream())
                        .map(rule -> Reach.of(rule.id(), rule.effect(), applicability.of(byId.get(rule.id()))))
                        .toList(),
                loaded.policy().platforms());
    }

    private Entry entry(Rule rule) {
        List<Constraint> constraints = rule.constraints();
        InsertionInWords effect = InsertionInWords.of(rule.insertion(), rule.bindings());
        return new Entry(
                rule.name(),
                rule.id(),
                rule.owner(),
                rule.line(),
                rule.playbook(),
                constraints.stream()
                        .map(constraint -> Phrase.of(constraint.condition()))
                        .flatMap(Optional::stream)
                        .toList(),
                constraints.stream()
                        .flatMap(constraint -> constraint.condition().tests())
                        .flatMap(Condition::properties)
                        .collect(Collectors.toSet()),
                effect.text(),
                effect.details(),
                effect.reason(),
                scenarios(rule),
                coverage.getOrDefault(rule.id(), ""));
    }

    /** Those beside the rule; only if there are none, those of other files. */
    private List<Shown> scenarios(Rule rule) {
        List<Shown> all = rule.playbook().stream()
                .map(name -> shown.getOrDefault(name, Set.of()))
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        String beside = rule.file().replace(".drl", ".scenarios.yaml");
        List<Shown> near = all.stream().filter(one -> one.file().equals(beside)).toList();
        return near.isEmpty() ? all : near;
    }

    private List<Row> rows() {
        return PolicyReader.rows(files.texts()).all().stream()
                .map(row -> new Row(
                        row.id(),
                        row.source(),
                        row.summary(),
                        rules.stream()
                                .filter(rule -> rule.playbook().contains(row.id()))
                                .map(Rule::id)
                                .toList(),
                        others(row.id())))
                .toList();
    }

    /** None if they can't be read. */
    private List<MessageInWords> messages() {
        return MessagesReader.read(files.texts()) instanceof MessagesReader.Read read
                ? read.messages().all().stream().map(MessageInWords::of).toList()
                : List.of();
    }

    private List<String> others(String row) {
        List<String> others = new ArrayList<>();
        Stream.of(Guard.values())
                .filter(guard -> guard.row().equals(row))
                .map(guard -> "guard " + guard)
                .forEach(others::add);
        if (others.isEmpty() && Resolution.ROWS.contains(row)) {
            others.add("guard, in the code of decision");
        }
        Stream.concat(order.groups().stream(), order.ladders().values().stream().flatMap(List::stream))
                .filter(group -> group.playbook().contains(row))
                .map(group -> "policy/order.yaml, group \"" + group.name() + "\"")
                .distinct()
                .forEach(others::add);
        return others;
    }
}
