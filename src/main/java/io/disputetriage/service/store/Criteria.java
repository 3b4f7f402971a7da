package io.disputetriage.service.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions that narrow only where a value is given. */
final class Criteria {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Criteria and(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    String newestFirst() {
        return String.join(" and ", conditions) + " order by id desc";
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
