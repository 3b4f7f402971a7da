package io.disputetriage.service.api;

/** Every way in which the service says no; the page of each code is {@code errors/CODE.md}. */
enum ProblemCode {
    NOT_JSON("TRI-101", 400, "The body is not JSON"),
    NOT_FOUND("TRI-102", 404, "There is nothing here"),
    METHOD_NOT_ALLOWED("TRI-103", 405, "This address doesn't take that method"),
    NOT_ACCEPTABLE("TRI-104", 406, "The answer can't be had in that form"),
    TOO_LARGE("TRI-105", 413, "The body is too large"),
    UNSUPPORTED_MEDIA("TRI-106", 415, "The body must be sent as application/json"),
    BAD_PARAMETER("TRI-107", 400, "A query parameter can't be understood"),
    BAD_IDEMPOTENCY_KEY("TRI-108", 400, "The Idempotency-Key can't be used"),
    IDEMPOTENCY_KEY_TAKEN("TRI-109", 422, "The Idempotency-Key stands for another body"),
    BAD_REQUEST("TRI-110", 400, "The request can't be understood"),
    BAD_BATCH("TRI-111", 400, "The batch can't be understood"),
    FAULTY_REPORT("TRI-112", 400, "What is reported of the case is faulty"),
    NOT_NOW("TRI-113", 409, "The case is not in a state for that"),
    OTHER_VERSION("TRI-114", 412, "The case has changed since it was read"),
    NO_KEY("TRI-201", 401, "A valid API key is needed"),
    ROLE_MISSING("TRI-202", 403, "This API key may not do that"),
    TOO_MANY_REQUESTS("TRI-203", 429, "Too many requests"),
    WRONG_HOST("TRI-204", 421, "This service answers only as localhost"),
    FAULTY_FACTS("TRI-301", 400, "The fact sheet is faulty"),
    STORE_UNAVAILABLE("TRI-401", 503, "The database can't be reached"),
    INTERNAL("TRI-402", 500, "Something went wrong on our side"),
    NO_RULES("TRI-403", 503, "No ruleset is active"),
    BAD_REVISION("TRI-501", 400, "This is no revision of a ruleset"),
    AMBIGUOUS_REVISION("TRI-502", 409, "More than one ruleset begins so"),
    NO_SUCH_RULESET("TRI-503", 404, "No such ruleset is kept"),
    NEVER_ACTIVE("TRI-504", 422, "This ruleset was never active"),
    NO_IF_MATCH("TRI-505", 428, "If-Match is needed"),
    OTHER_RULESET_ACTIVE("TRI-506", 412, "Another ruleset is active"),
    UNFIT_RULESET("TRI-507", 422, "This ruleset can't go live"),
    CHECK_RUNNING("TRI-508", 503, "Another ruleset is being checked"),
    BAD_BUNDLE("TRI-509", 400, "The bundle can't be understood"),
    RULES_GONE("TRI-601", 410, "The rules of this decision are no longer kept"),
    RULES_UNFIT_NOW("TRI-602", 410, "The rules of this decision can't be run any more"),
    FACTS_GONE("TRI-603", 410, "The facts of this decision are no longer whole"),
    ENDPOINT_REFUSED("TRI-701", 422, "The webhook endpoint can't be used"),
    INTAKE_REFUSED("TRI-702", 422, "The intake endpoint can't be made"),
    BAD_SIGNATURE("TRI-703", 400, "The signature can't be understood"),
    FORGED("TRI-704", 401, "The signature is not that of the platform"),
    NOT_KEPT("TRI-705", 410, "The payload is no longer kept"),
    UNSUPPORTED_FILE("TRI-706", 415, "This kind of file is not taken"),
    FAULTY_FILE("TRI-707", 422, "The file can't be kept"),
    UNCHECKED_SIGNATURE("TRI-708", 503, "The signature can't be checked now"),
    NOTHING_TO_PACK("TRI-710", 409, "There is nothing to hand in"),
    MAIL_REFUSED("TRI-801", 409, "The e-mail can't be sent"),
    OTHER_DRAFT("TRI-802", 412, "The draft is not what was read");

    private final String code;
    private final int status;
    private final String title;

    ProblemCode(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The code for a status that the HTTP layer came up with by itself. */
    static ProblemCode of(int status) {
        return switch (status) {
            case 401 -> NO_KEY;
            case 403 -> ROLE_MISSING;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
