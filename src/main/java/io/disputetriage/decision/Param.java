package io.disputetriage.decision;

/** The parameters that actions carry, with the JSON name and the form of each. */
public enum Param {
    UNTIL("until", Form.INSTANT),
    REASON("reason", Form.WORD),
    EVERY("every", Form.DURATION),
    DAYS("days", Form.INTEGER),
    THEN("then", Form.WORD),
    METHOD("method", Form.TEXT),
    SHIPPED_AT("shippedAt", Form.INSTANT),
    TRANSIT_DAYS("transitDays", Form.INTEGER),
    ETA("eta", Form.INSTANT),
    CARRIER("carrier", Form.TEXT),
    TRACKING_NUMBER("trackingNumber", Form.TEXT),
    COUNTRY("country", Form.TEXT),
    SERVICE("service", Form.WORD),
    EXPECTED("expected", Form.TEXT),
    ACTUAL("actual", Form.TEXT),
    ASK("ask", Form.WORDS),
    TOPIC("topic", Form.WORD),
    REASSURE("reassure", Form.FLAG),
    PROVIDE("provide", Form.WORDS),
    CHANNEL("channel", Form.WORD),
    BY("by", Form.INSTANT),
    EXPLAIN("explain", Form.WORD),
    CHOICES("choices", Form.WORDS),
    OF("of", Form.WORD),
    AMOUNT("amount", Form.MONEY),
    TERMS("terms", Form.WORD),
    OPTIONS("options", Form.WORDS),
    FORM("form", Form.WORD),
    REVIEW_CONDITIONAL("reviewConditional", Form.FLAG),
    WILLING_TO_WAIT("willingToWait", Form.FLAG),
    KINDS("kinds", Form.WORDS),
    EVIDENCE("evidence", Form.WORDS),
    GROUND("ground", Form.WORD),
    TONE("tone", Form.WORD),
    TO("to", Form.TEXT),
    ATTACH("attach", Form.WORDS),
    TYPE("type", Form.WORD),
    WHY("why", Form.WORD);

    private final String json;
    private final Form form;

    Param(String json, Form form) {
        this.json = json;
        this.form = form;
    }

    /** The parameter's name in JSON. */
    public String json() {
        return json;
    }

    /** What its value looks like. */
    public Form form() {
        return form;
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
