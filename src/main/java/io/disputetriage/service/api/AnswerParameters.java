package io.disputetriage.service.api;

import io.disputetriage.decision.messages.Language;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an answer is to carry beside the decision: {@code ?explain=full}, {@code ?drafts=true&language=pt-BR}, {@code ?checklist=true}. */
sealed interface AnswerParameters {
    String LANGUAGE = "language";
    String CHECKLIST = "checklist";

    /** How a language may be given. */
    String LANGUAGES = "One of "
            + Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", "))
            + ", with a region or without";

    /** Without a query, which is most of the time, nothing is parsed. */
    static AnswerParameters of(RoutingContext exchange) {
        return of(exchange, Set.of("explain", "drafts", LANGUAGE, CHECKLIST));
    }

    /** The same where an answer can't carry everything. */
    static AnswerParameters of(RoutingContext exchange, Set<String> known) {
        if (exchange.request().query() == null) {
            return new Asked(false, false, null, false);
        }
        QueryParameters query = new QueryParameters(exchange.queryParams(), known);
        boolean full =
                query.text("explain", only("full"), "full, or leave it out").isPresent();
        boolean drafts = isTrue(query, "drafts");
        boolean checklist = isTrue(query, CHECKLIST);
        String language =
                query.text(LANGUAGE, AnswerParameters::language, LANGUAGES).orElse(null);
        return query.problem() == null ? new Asked(full, drafts, language, checklist) : new Refused(query.problem());
    }

    private static boolean isTrue(QueryParameters query, String name) {
        return query.text(name, only("true"), "true, or leave it out").isPresent();
    }

    private static Function<String, Optional<String>> only(String word) {
        return given -> given.equals(word) ? Optional.of(given) : Optional.empty();
    }

    static Optional<String> language(String given) {
        return Language.of(given) == null ? Optional.empty() : Optional.of(given.toLowerCase(Locale.ROOT));
    }

    /**
     * It can be understood.
     *
     * @param language null: the buyer's
     */
    record Asked(boolean explained, boolean drafts, String language, boolean checklist) implements AnswerParameters {
        /** Whether the decision comes alone. */
        boolean nothing() {
            return !explained && !drafts && !checklist;
        }
    }

    /** It is something else. */
    record Refused(Problem problem) implements AnswerParameters {}
}
