package io.disputetriage.authoring.scenario;

import java.util.List;

/** What came of trying something with one scenario's facts. */
record TrialResult(int sheets, int refused, List<String> broken) {}
