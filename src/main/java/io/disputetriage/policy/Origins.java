package io.disputetriage.policy;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What stands behind each fact of a case. */
public final class Origins {
    private static final FactSet PLATFORM = FactSet.known("platform");
    private static final FactSet COUNTRY = FactSet.known("order.buyerCountry");
    private static final FactSet STATE = FactSet.known("shipment.state");
    private static final FactSet REASON = FactSet.known("shipment.reason");
    private static final FactSet ISSUE_DETAIL = FactSet.known("product.issueDetail");

    private static final Map<String, Origin> TABLE = table();

    private Origins() {}

    /** The origin of a property of the case, by its path: itself, if nothing else stands behind it. */
    public static Origin of(String path) {
        Origin origin = TABLE.get(path);
        return origin == null
                ? new Origin.Itself(Need.eitherOf(FactSet.only(Property.at(path).sheetPath())))
                : origin;
    }

    private static Map<String, Origin> table() {
        Origin platform = (facts, value, wants) -> Need.allOf(missing(facts.platform(), PLATFORM));
        Map<String, Origin> table = new HashMap<>(Map.of(
                "shipment.reason",
                Origins::reason,
                "product.issueDetailKnown",
                (facts, value, wants) -> Need.allOf(missing(value, ISSUE_DETAIL)),
                "policy.complaintAddress",
                platform,
                "policy.language",
                platform,
                "policy.evidenceOnce",
                platform,
                "policy.manualOnly",
                platform,
                "policy.dispatchProtects",
                platform,
                "policy.promisedDaysCeiling",
                (facts, value, wants) -> Need.allOf(missing(facts.order().buyerCountry(), COUNTRY))));
        DerivedFacts.all().forEach(fact -> table.put(fact.path(), fact.origin()));
        return table;
    }

    static FactSet missing(Object value, FactSet fact) {
        return when(value == null, fact);
    }

    static FactSet when(boolean holds, FactSet facts) {
        return holds ? facts : FactSet.NONE;
    }

    /** Without a state there is no reason to ask for, and few states have reasons. */
    private static Need reason(Case facts, Object value, Predicate<Object> wants) {
        ShipmentState state = facts.shipment().state();
        if (value != null) {
            return Need.NONE;
        }
        return Need.eitherOf(state == null ? STATE : when(hasReason(state, wants), REASON));
    }

    private static boolean hasReason(ShipmentState state, Predicate<Object> wants) {
        for (ShipmentReason reason : state.reasons()) {
            if (wants.test(reason)) {
                return true;
            }
        }
        return false;
    }
}
