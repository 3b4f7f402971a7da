package io.disputetriage.authoring.scenario;

import io.disputetriage.ShippedFiles;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers that a case can be asked for: of its fact sheet, of what was decided, and of the texts themselves. */
final class WrittenNumbers {
    private static final Pattern RUN = Pattern.compile("\\d+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern BARE_DAY = Pattern.compile(DAY + "(?!T)");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
    private static final Pattern INSIDE = Pattern.compile("(?<=\\d)[.,\u00a0](?=\\d)");

    private static final Set<String> OF_TEXTS = ShippedFiles.all().texts().entrySet().stream()
            .filter(file ->
                    file.getKey().startsWith("messages/") && !file.getKey().contains(".scenarios."))
            .flatMap(file -> runs(file.getValue()).stream())
            .collect(Collectors.toSet());

    private WrittenNumbers() {}

    /** Those of a draft that nobody said, times of day such as 09:00 among them: instants are said in UTC, days until 23:59. */
    static Set<String> foreign(MessageDraft draft, FactSheet sheet, Decision decision) {
        Set<String> known = new HashSet<>(OF_TEXTS);
        String said = FactSheetWriter.tree(sheet) + DecisionWriter.canonical(decision);
        known.addAll(runs(said));
        known.addAll(runs(INSIDE.matcher(said).replaceAll("")));
        DAY.matcher(said)
                .results()
                .map(MatchResult::group)
                .map(LocalDate::parse)
                .forEach(day -> {
                    known.addAll(runs(day.minusDays(1).toString()));
                    known.addAll(runs(day.plusDays(1).toString()));
                });
        String text = draft.subject() + "\n" + draft.body();
        Set<String> foreign = new HashSet<>(
                runs(INSIDE.matcher(TIME.matcher(text).replaceAll("")).replaceAll("")));
        foreign.removeAll(known);
        Set<String> times = found(TIME, text);
        times.removeAll(found(TIME, said));
        if (BARE_DAY.matcher(said).find()) {
            times.remove("23:59");
        }
        foreign.addAll(times);
        return foreign;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> runs(String text) {
        return RUN.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(run -> run.replaceFirst("^0+(?=.)", ""))
                .collect(Collectors.toSet());
    }
}
