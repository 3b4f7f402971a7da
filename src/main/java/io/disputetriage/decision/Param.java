package io.disputetriage.decision;

import java.util.List;

/** The parameters that actions carry, with the JSON name and the form of each. */
public enum Param {
    UNTIL("until", Form.INSTANT, "When the wait ends."),
    REASON("reason", Form.WORD, "Why to wait, or why the platform is to decide."),
    EVERY("every", Form.DURATION, "How often to look, ISO 8601."),
    DAYS("days", Form.INTEGER, "How many whole days the buyer is asked to wait."),
    THEN("then", Form.WORD, "What follows if nothing has come by the end of the wait."),
    METHOD("method", Form.TEXT, "How the parcel travels, in words."),
    SHIPPED_AT("shippedAt", Form.INSTANT, "When the parcel was sent."),
    TRANSIT_DAYS("transitDays", Form.INTEGER, "How many days it usually takes."),
    ETA("eta", Form.INSTANT, "When it usually arrives."),
    CARRIER("carrier", Form.TEXT, "Who carries the parcel."),
    TRACKING_NUMBER("trackingNumber", Form.TEXT, "The parcel's number."),
    COUNTRY("country", Form.TEXT, "Where the parcel goes, ISO 3166-1 alpha-2."),
    SERVICE("service", Form.WORD, "The carrier's service."),
    EXPECTED("expected", Form.TEXT, "The name on the order."),
    ACTUAL("actual", Form.TEXT, "The name that the carrier recorded."),
    ASK("ask", Form.WORDS, "Who may have signed for the buyer, or what the buyer is to write."),
    TOPIC("topic", Form.WORD, "What the buyer is told about."),
    REASSURE("reassure", Form.FLAG, "Whether the message first calms the buyer."),
    PROVIDE("provide", Form.WORDS, "The evidence to send along."),
    CHANNEL("channel", Form.WORD, "How to reach the other side."),
    BY("by", Form.INSTANT, "Until when the parcel can be collected."),
    EXPLAIN("explain", Form.WORD, "Why the delivery failed."),
    CHOICES("choices", Form.WORDS, "What the buyer chooses from to say what is wrong."),
    OF("of", Form.WORD, "What the photos must show."),
    AMOUNT("amount", Form.MONEY, "How much money at most."),
    TERMS("terms", Form.WORD, "The evidence that the buyer knew the terms of a return."),
    OPTIONS("options", Form.WORDS, "The remedies that the buyer chooses from."),
    FORM("form", Form.WORD, "What the goodwill is made of."),
    REVIEW_CONDITIONAL("reviewConditional", Form.FLAG, "Whether it hangs on a good review; never true."),
    WILLING_TO_WAIT("willingToWait", Form.FLAG, "Whether the buyer is asked to agree to the wait as well."),
    KINDS("kinds", Form.WORDS, "The kinds of evidence to keep or hand in."),
    EVIDENCE("evidence", Form.WORDS, "The evidence that the buyer was told."),
    GROUND("ground", Form.WORD, "Why the penalty is appealed."),
    TONE("tone", Form.WORD, "How the message is written."),
    TO("to", Form.TEXT, "The address to write to."),
    ATTACH("attach", Form.WORDS, "The evidence to attach."),
    TYPE("type", Form.WORD, "What the carrier is held liable for."),
    WHY("why", Form.WORD, "Why a person must decide.");

    /** Those whose words are the evidence that an action keeps, hands in or sends along. */
    public static final List<Param> LISTS_OF_EVIDENCE = List.of(KINDS, PROVIDE, EVIDENCE, ATTACH);

    private final String json;
    private final Form form;
    private final String meaning;
    private final String phrase;

    Param(String json, Form form, String meaning) {
        this.json = json;
        this.form = form;
        this.meaning = meaning;
        phrase = Character.toLowerCase(meaning.charAt(0)) + meaning.split("[,.]", 2)[0].substring(1);
    }

    /** The parameter's name in JSON. */
    public String json() {
        return json;
    }

    /** What its value looks like. */
    public Form form() {
        return form;
    }

    /** What its value says, in one or two sentences. */
    public String meaning() {
        return meaning;
    }

    /** What its value says, as a part of a sentence: {@code the name on the order}. */
    String phrase() {
        return phrase;
    }

    /** The forms a value can have. WORDS is a list without repeats; the others are single-valued. */
    public enum Form {
        INSTANT,
        DURATION,
        INTEGER,
        FLAG,
        WORD,
        TEXT,
        MONEY,
        WORDS
    }
}
