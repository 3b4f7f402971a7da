package io.disputetriage.service.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Complaints and requests for the journeys. */
final class Given {
    private Given() {}

    static String caseRef() {
        return "ORD-" + UUID.randomUUID();
    }

    static String complaint(String caseRef) {
        return """
                {"caseRef": "%s", "platform": "PAYPAL", "stage": "INQUIRY", "turn": "SELLER",
                 "asOf": "2026-03-10T09:00:00Z", "responseDue": {"at": "2026-03-28T10:00:00Z"},
                 "complaint": {"kind": "NOT_RECEIVED"},
                 "order": {"buyerCountry": "BR", "total": {"amount": "18.90", "currency": "USD"}},
                 "shipment": {"state": "UNTRACKED", "shippedAt": "2026-02-20T00:00:00Z"}}"""
                .formatted(caseRef);
    }

    static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }
}
