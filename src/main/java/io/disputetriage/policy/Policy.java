package io.disputetriage.policy;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.PolicyValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** The policy of one ruleset: immutable, dated tables. Made by {@link PolicyTables}. */
public final class Policy {
    final Countries countries;
    final Disruptions disruptions;
    private final EvidenceTables evidence;
    private final MinorUnits minorUnits;
    final NameWords nameWords;
    private final Askings askings;
    final PlatformReasons reasons;
    final Platforms platforms;
    private final PlatformWords words;
    final ResponseTimes responseTimes;
    final Settings settings;
    final TransitDays transitDays;
    final ValueLimits valueLimits;
    private final PartialRefund partialRefund;
    private final PromisedDays promisedDays;

    /** When rows of some table come into force or have ended. */
    final NavigableSet<Instant> changes;

    Policy(
            Askings askings,
            Countries countries,
            Disruptions disruptions,
            EvidenceTables evidence,
            MinorUnits minorUnits,
            NameWords nameWords,
            PartialRefund partialRefund,
            PlatformReasons reasons,
            Platforms platforms,
            PlatformWords words,
            PromisedDays promisedDays,
            ResponseTimes responseTimes,
            Settings settings,
            TransitDays transitDays,
            ValueLimits valueLimits,
            NavigableSet<Instant> changes) {
        this.askings = askings;
        this.countries = countries;
        this.disruptions = disruptions;
        this.evidence = evidence;
        this.minorUnits = minorUnits;
        this.nameWords = nameWords;
        this.partialRefund = partialRefund;
        this.reasons = reasons;
        this.platforms = platforms;
        this.words = words;
        this.promisedDays = promisedDays;
        this.responseTimes = responseTimes;
        this.settings = settings;
        this.transitDays = transitDays;
        this.valueLimits = valueLimits;
        this.changes = changes;
    }

    /** The platforms that the table lists, in its order. */
    public List<String> platforms() {
        return platforms.names();
    }

    /** How people are asked for a fact of the fact sheet, by its path. Never null: there are words that fit any fact. */
    public Asking asking(String fact, Instant asOf) {
        return askings.of(fact, asOf);
    }

    /**
     * What a word says that a platform or a tracker writes into a field of its payloads; case, spaces, hyphens and low
     * lines don't count. Empty: no row in force knows the word; an empty list: it is known, and says nothing.
     */
    public Optional<List<WordEffect>> wordEffects(String platform, String field, String word, Instant asOf) {
        return words.of(platform, field, word, asOf);
    }

    /** How a platform writes amounts of a currency, by its ISO 4217 code; empty: no row in force says so. */
    public Optional<MinorUnit> minorUnit(String platform, String currency, Instant asOf) {
        return minorUnits.of(platform, currency, asOf);
    }

    /** What a platform calls a kind of evidence, in complaints of a kind; empty: no row in force says so. */
    public Optional<EvidenceWord> evidenceWord(String platform, EvidenceKind evidence, Kind kind, Instant asOf) {
        return this.evidence.words().of(platform, evidence, kind, asOf);
    }

    /** The text fields of a platform for evidence on a complaint about such goods, in the order of the table; none if nobody has looked. */
    public List<EvidenceText> evidenceTexts(String platform, Kind kind, Goods goods, Instant asOf) {
        return evidence.texts().of(platform, kind, goods, asOf);
    }

    /** How much evidence a platform takes; empty: no row in force says so. */
    public Optional<EvidenceLimits> evidenceLimits(String platform, Instant asOf) {
        return evidence.limits().of(platform, asOf);
    }

    /** What a platform's raw reason may stand for, the likeliest first; empty where nothing is known. Never null. */
    public Set<Kind> reasonKinds(String platform, String rawReason, Instant asOf) {
        return reasons.kinds(platform, rawReason, asOf);
    }

    /** The first of {@link #reasonKinds}. */
    public Optional<Kind> likeliestKind(String platform, String rawReason, Instant asOf) {
        return reasonKinds(platform, rawReason, asOf).stream().findFirst();
    }

    /**
     * The fact sheet as rules see it: what its facts imply applied, what follows from it and from the
     * rows in force at its {@code asOf} added. The same sheet always gives an equal case. Never null.
     */
    public Case derive(FactSheet sheet) {
        Derivation derivation = derivation(sheet);
        return new Case(
                derivation.kind(),
                sheet.platform(),
                sheet.stage(),
                sheet.turn(),
                sheet.penalty(),
                sheet.caseRef(),
                sheet.asOf(),
                derivation.complaint,
                sheet.buyer(),
                sheet.order(),
                derivation.shipment,
                derivation.implications.product(),
                sheet.report(),
                derivation.evidence,
                sheet.history(),
                derivation.returned,
                sheet.allowedActions(),
                derivation.derived(),
                values(derivation.platform, derivation.kind(), sheet.order().buyerCountry(), sheet.asOf()),
                derivation.responseDuePolicy(),
                derivation.implications.implied(),
                derivation.contradictions.sentences(),
                evidence.requirements()
                        .of(sheet.platform(), derivation.kind(), sheet.order().goods(), sheet.stage(), sheet.asOf()),
                sheet.recorded(),
                null);
    }

    /** All that tables say of a case, but for what passes from one instant to the next. */
    List<Object> says(FactSheet sheet) {
        Derivation derivation = derivation(sheet);
        List<Object> said = new ArrayList<>(DerivedFacts.settled(derivation));
        said.add(values(derivation.platform, derivation.kind(), sheet.order().buyerCountry(), sheet.asOf()));
        said.add(derivation.complaint);
        said.add(derivation.reasonKinds);
        said.add(evidence.requirements()
                .of(sheet.platform(), derivation.kind(), sheet.order().goods(), sheet.stage(), sheet.asOf()));
        return said;
    }

    private Set<Kind> reasonKinds(FactSheet sheet) {
        return reasons.kinds(sheet.platform(), sheet.complaint().platformReason(), sheet.asOf());
    }

    Derivation derivation(FactSheet sheet) {
        Set<Kind> kinds = reasonKinds(sheet);
        return new Derivation(this, sheet, Implications.of(sheet, kinds), kinds);
    }

    /** Whether the table says that this is the checked address of the platform's complaints department. */
    public boolean isVerified(String complaintAddress, String platform, Instant asOf) {
        Platforms.Traits traits = platforms.of(platform, asOf);
        return traits.verified() && complaintAddress.equals(traits.complaintAddress());
    }

    private PolicyValues values(Platforms.Traits traits, Kind kind, String country, Instant asOf) {
        return new PolicyValues(
                settings.waitExtensionDays(asOf),
                settings.deadlineBuffer(asOf),
                partialRefund.ceiling(kind, asOf),
                settings.monitorEvery(asOf),
                settings.delistComplaintRate(asOf),
                promisedDays.ceiling(country, asOf),
                traits.complaintAddress(),
                traits.language(),
                traits.ownShop(),
                traits.evidenceOnce(),
                traits.manualOnly(),
                traits.dispatchProtects(),
                settings.silentDays(asOf),
                settings.repeatedClaims(asOf),
                settings.maxReturnDeduction(asOf));
    }
}
