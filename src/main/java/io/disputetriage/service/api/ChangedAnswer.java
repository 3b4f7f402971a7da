package io.disputetriage.service.api;

import io.disputetriage.service.triage.Changed;
import jakarta.ws.rs.core.Response;

/** The answer to the wish to change a case. */
final class ChangedAnswer {
    private ChangedAnswer() {}

    static Response of(Changed changed) {
        if (changed instanceof Changed.Done done) {
            String body = done.decision() == null
                    ? CaseJson.of(done.file()).toString()
                    : CaseChangeJson.decided(done.decision(), done.before());
            return Json.tagged(body, done.file().version());
        }
        if (changed instanceof Changed.Repeated repeated) {
            return Json.ok(CaseChangeJson.decided(repeated.first(), repeated.before()));
        }
        return changed instanceof Changed.NoCase ? noCase() : problem(changed).toResponse();
    }

    static Response noCase() {
        return Problem.of(ProblemCode.NOT_FOUND, "There is no case of this reference.")
                .toResponse();
    }

    private static Problem problem(Changed changed) {
        if (changed instanceof Changed.OtherVersion other) {
            return Problem.of(
                    ProblemCode.OTHER_VERSION,
                    "The case is at version " + other.version() + ": read it again, then change it.");
        }
        if (changed instanceof Changed.NotNow notNow) {
            return Problem.of(ProblemCode.NOT_NOW, notNow.why());
        }
        if (changed instanceof Changed.NoAction noAction) {
            return Problem.of(ProblemCode.NOT_FOUND, noAction.why());
        }
        return changed instanceof Changed.Faulty faulty
                ? Problem.of(ProblemCode.FAULTY_REPORT, faulty.faults())
                : Problem.of(ProblemCode.IDEMPOTENCY_KEY_TAKEN, "Take a new key for a new body.");
    }
}
