package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.format.intake.Intake;
import io.disputetriage.service.inbox.IntakeEndpoint.Mode;
import io.disputetriage.service.lifecycle.ReportBody;
import io.disputetriage.service.signatures.SignatureScheme;
import java.util.List;
import java.util.Set;

/** An intake endpoint that is to be made. {@code secret} is null where nothing is signed. */
record IntakeEndpointBody(String platform, Mode mode, SignatureScheme signature, String secret) {
    private static final List<String> PLATFORMS = Intake.platforms();

    /** Reads {@code {"platform": "STRIPE", "mode": "LIVE", "signature": "STRIPE", "secret": "whsec_…"}}; refuses it with all faults at once. */
    static IntakeEndpointBody read(JsonNode tree) {
        ReportBody body = new ReportBody(tree, Set.of("platform", "mode", "signature", "secret"));
        body.require("platform", "Whose payloads come: " + String.join(", ", PLATFORMS));
        body.require("mode", "LIVE or TEST: whether they are about real money");
        String platform = body.text("platform");
        if (platform != null && !PLATFORMS.contains(platform)) {
            body.fault("platform", "No payloads of it are known.", Suggestion.hint(platform, PLATFORMS));
        }
        Mode mode = body.word("mode", Mode.class);
        SignatureScheme signature =
                body.value("signature") == null ? own(platform) : body.word("signature", SignatureScheme.class);
        String secret = signature == null ? null : secret(body, signature);
        RequestParts.sound(body);
        return new IntakeEndpointBody(platform, mode, signature, secret);
    }

    /** The secret alone, for an endpoint that there is. */
    static String secret(JsonNode tree, SignatureScheme signature) {
        ReportBody body = new ReportBody(tree, Set.of("secret"));
        String secret = secret(body, signature);
        RequestParts.sound(body);
        return secret;
    }

    private static String secret(ReportBody body, SignatureScheme signature) {
        if (signature == SignatureScheme.NONE) {
            if (body.value("secret") != null) {
                body.fault("secret", "Calls to this endpoint are not signed.", "Leave it out.");
            }
            return null;
        }
        body.require("secret", signature.wanted());
        String secret = body.text("secret");
        if (secret != null) {
            signature.fault(secret).ifPresent(fault -> body.fault("secret", fault, signature.wanted()));
        }
        return secret;
    }

    /** As the platform itself signs; who has no way of its own is spoken for by a program of the seller. */
    private static SignatureScheme own(String platform) {
        for (SignatureScheme scheme : SignatureScheme.values()) {
            if (scheme.name().equals(platform)) {
                return scheme;
            }
        }
        return SignatureScheme.STANDARD_WEBHOOKS;
    }
}
