package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.IssueDetail;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one rule proposes. Rules only propose: order, deadlines, money and guards are
 * {@link Resolution}'s. Amounts of money are never a rule's to set.
 *
 * @param params unknown values are left out; a list is a {@code List} of enum words
 * @param unknown the parameters that the rule gives and whose values nobody knows
 * @param dueAt a limit of the action's own, besides the platform's; null: none
 * @param notBefore null: now
 * @param requires evidence that must exist first
 * @param after an event waited for; null: none
 * @param needsHumanUnlessLow a person must decide, but for orders of low value
 * @param onRecordOnly of the kinds of evidence that it names, only those on record are meant
 * @param text one sentence with {placeholders} for values of the case
 */
public record Recommendation(
        Action action,
        Map<Param, Object> params,
        Set<Param> unknown,
        Instant dueAt,
        Instant notBefore,
        Set<EvidenceKind> requires,
        After after,
        boolean needsHuman,
        boolean needsHumanUnlessLow,
        boolean onRecordOnly,
        String text) {
    public Recommendation {
        params = Collections.unmodifiableMap(params);
        unknown = Collections.unmodifiableSet(unknown);
        requires = Collections.unmodifiableSet(requires);
    }

    /** Starts a recommendation; {@link Draft#because} ends it. */
    public static Draft of(Action action) {
        return new Draft(action);
    }

    /** A recommendation that still lacks its reason. */
    public static final class Draft {
        private final Action action;
        private final Map<Param, Object> params = new EnumMap<>(Param.class);
        private final Set<Param> unknown = EnumSet.noneOf(Param.class);
        private final Set<EvidenceKind> requires = EnumSet.noneOf(EvidenceKind.class);
        private Instant dueAt;
        private Instant notBefore;
        private After after;
        private boolean needsHuman;
        private boolean needsHumanUnlessLow;
        private boolean onRecordOnly;

        private Draft(Action action) {
            this.action = action;
        }

        /** A limit of the action's own; unknown (null) sets none. */
        public Draft dueAt(Instant instant) {
            dueAt = instant;
            return this;
        }

        /** The action must wait until then; unknown (null) means now. */
        public Draft notBefore(Instant instant) {
            notBefore = instant;
            return this;
        }

        /** The action must wait for an event. */
        public Draft after(After event) {
            after = event;
            return this;
        }

        /** Evidence that must exist first. */
        public Draft requires(EvidenceKind... kinds) {
            requires.addAll(Arrays.asList(kinds));
            return this;
        }

        /** A person must decide. */
        public Draft needsHuman(boolean yes) {
            needsHuman = yes;
            return this;
        }

        /** A person must decide, but for orders of low value. */
        public Draft needsHumanUnlessLow(boolean yes) {
            needsHumanUnlessLow = yes;
            return this;
        }

        /**
         * Of the kinds of evidence that are named, only those on record are meant. What only hands evidence in is not
         * proposed at all if none of them is.
         */
        public Draft onRecordOnly(boolean yes) {
            onRecordOnly = yes;
            return this;
        }

        /** Whether the message first calms the buyer. */
        public Draft reassure(boolean yes) {
            return put(Param.REASSURE, yes);
        }

        /** Whether the buyer is asked to say that he is willing to wait. */
        public Draft willingToWait(boolean yes) {
            return put(Param.WILLING_TO_WAIT, yes);
        }

        /** The instant at which a wait ends. Unknown (null) leaves the parameter out. */
        public Draft until(Instant value) {
            return put(Param.UNTIL, value);
        }

        /** How often to look. Unknown (null) leaves the parameter out. */
        public Draft every(Duration value) {
            return put(Param.EVERY, value);
        }

        /** Whole days that the buyer is asked to wait, from now on unless {@code until} says otherwise. Unknown (null) leaves the parameter out. */
        public Draft days(Integer value) {
            return put(Param.DAYS, value);
        }

        /** How the parcel travels. Unknown (null) leaves the parameter out. */
        public Draft method(String value) {
            return put(Param.METHOD, value);
        }

        /** When the parcel was sent. Unknown (null) leaves the parameter out. */
        public Draft shippedAt(Instant value) {
            return put(Param.SHIPPED_AT, value);
        }

        /** How many days it usually takes. Unknown (null) leaves the parameter out. */
        public Draft transitDays(Integer value) {
            return put(Param.TRANSIT_DAYS, value);
        }

        /** When it usually arrives. Unknown (null) leaves the parameter out. */
        public Draft eta(Instant value) {
            return put(Param.ETA, value);
        }

        /** Who carries it. Unknown (null) leaves the parameter out. */
        public Draft carrier(String value) {
            return put(Param.CARRIER, value);
        }

        /** Its number. Unknown (null) leaves the parameter out. */
        public Draft trackingNumber(String value) {
            return put(Param.TRACKING_NUMBER, value);
        }

        /** ISO 3166 alpha-2. Unknown (null) leaves the parameter out. */
        public Draft country(String value) {
            return put(Param.COUNTRY, value);
        }

        /** The name on the order. Unknown (null) leaves the parameter out. */
        public Draft expected(String value) {
            return put(Param.EXPECTED, value);
        }

        /** The name that the carrier recorded. Unknown (null) leaves the parameter out. */
        public Draft actual(String value) {
            return put(Param.ACTUAL, value);
        }

        /** The address to write to. Unknown (null) leaves the parameter out. */
        public Draft to(String value) {
            return put(Param.TO, value);
        }

        /** Until when a parcel can be collected. Unknown (null) leaves the parameter out. */
        public Draft by(Instant value) {
            return put(Param.BY, value);
        }

        /** Sets {@code then}. */
        public Draft then(Action word) {
            return put(Param.THEN, word);
        }

        /** Sets {@code service}. */
        public Draft service(Service word) {
            return put(Param.SERVICE, word);
        }

        /** Sets {@code topic}. */
        public Draft topic(NotifyTopic word) {
            return put(Param.TOPIC, word);
        }

        /** Sets {@code channel}. */
        public Draft channel(Channel word) {
            return put(Param.CHANNEL, word);
        }

        /** Sets {@code explain}. */
        public Draft explain(Explanation word) {
            return put(Param.EXPLAIN, word);
        }

        /** Sets {@code of}. */
        public Draft of(PhotoSubject word) {
            return put(Param.OF, word);
        }

        /** Sets {@code terms}. */
        public Draft terms(EvidenceKind word) {
            return put(Param.TERMS, word);
        }

        /** Sets {@code form}. */
        public Draft form(GoodwillForm word) {
            return put(Param.FORM, word);
        }

        /** Sets {@code ground}. */
        public Draft ground(Ground word) {
            return put(Param.GROUND, word);
        }

        /** Sets {@code tone}. */
        public Draft tone(Tone word) {
            return put(Param.TONE, word);
        }

        /** Sets {@code type}. */
        public Draft type(ClaimType word) {
            return put(Param.TYPE, word);
        }

        /** Sets {@code why}. */
        public Draft why(ReviewReason word) {
            return put(Param.WHY, word);
        }

        /** Sets {@code reason}. */
        public Draft reason(WaitReason word) {
            return put(Param.REASON, word);
        }

        /** Sets {@code reason}. */
        public Draft reason(EscalationReason word) {
            return put(Param.REASON, word);
        }

        /** Adds to {@code ask}. */
        public Draft ask(AskWhom... words) {
            return putAll(Param.ASK, words);
        }

        /** Adds to {@code ask}. */
        public Draft ask(AskFor... words) {
            return putAll(Param.ASK, words);
        }

        /** Adds to {@code provide}. */
        public Draft provide(EvidenceKind... words) {
            return putAll(Param.PROVIDE, words);
        }

        /** Adds to {@code options}. */
        public Draft options(Action... words) {
            return putAll(Param.OPTIONS, words);
        }

        /** Adds to {@code kinds}. */
        public Draft kinds(EvidenceKind... words) {
            return putAll(Param.KINDS, words);
        }

        /** Adds to {@code evidence}. */
        public Draft evidence(EvidenceKind... words) {
            return putAll(Param.EVIDENCE, words);
        }

        /** Adds to {@code attach}. */
        public Draft attach(EvidenceKind... words) {
            return putAll(Param.ATTACH, words);
        }

        /** Adds to {@code choices}. */
        public Draft choices(IssueDetail... words) {
            return putAll(Param.CHOICES, words);
        }

        /** Adds to {@code choices}. */
        public Draft choices(Kind... words) {
            return putAll(Param.CHOICES, words);
        }

        /** Says why, in one sentence with {placeholders} for values of the case. */
        public Recommendation because(String text) {
            return new Recommendation(
                    action,
                    params,
                    unknown,
                    dueAt,
                    notBefore,
                    requires,
                    after,
                    needsHuman,
                    needsHumanUnlessLow,
                    onRecordOnly,
                    text);
        }

        private Draft put(Param param, Object value) {
            if (value == null) {
                unknown.add(param);
            } else {
                params.put(param, value);
            }
            return this;
        }

        private Draft putAll(Param param, Object[] words) {
            List<Object> all = new ArrayList<>();
            if (params.get(param) instanceof List<?> earlier) {
                all.addAll(earlier);
            }
            for (Object word : words) {
                if (word != null && !all.contains(word)) {
                    all.add(word);
                }
            }
            params.put(param, List.copyOf(all));
            return this;
        }
    }
}
