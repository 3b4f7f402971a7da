package io.disputetriage.service.rollout;

import io.disputetriage.authoring.scenario.ScenarioFiles;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.ruleset.ScenarioTexts;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Decides the scenarios of a ruleset for a while, because the first decisions of a process are many times slower than later ones. */
final class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    private WarmUp() {}

    /**
     * Decides until the time is over, or all is decided, and compares what the compiled rules say with what their texts say.
     *
     * @return false: they differ, so the classes were not made from these rules
     */
    static boolean agrees(Rulebook rulebook, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        Map<String, String> payloads = new TreeMap<>(rulebook.files().texts());
        payloads.keySet().removeIf(path -> !ScenarioTexts.isPayload(path));
        for (Map.Entry<String, String> file : rulebook.files().texts().entrySet()) {
            if (System.nanoTime() >= end) {
                return true;
            }
            ScenarioFiles one = ScenarioFiles.of(with(file, payloads), rulebook.platforms());
            for (io.disputetriage.authoring.scenario.Trial trial :
                    io.disputetriage.authoring.scenario.Trial.of(one.suites(), rulebook.policy())) {
                DecisionWriter.canonicalBytes(rulebook.decide(trial.sheet()));
                Set<String> contested = rulebook.contested(trial.sheet());
                if (!contested.isEmpty()) {
                    LOG.errorf("The kept classes don't do what the rules %s say; all are compiled anew", contested);
                    return false;
                }
                if (System.nanoTime() >= end) {
                    return true;
                }
            }
        }
        return true;
    }

    /** One file, and the payloads that it may name. */
    private static Map<String, String> with(Map.Entry<String, String> file, Map<String, String> payloads) {
        Map<String, String> texts = new TreeMap<>(payloads);
        texts.put(file.getKey(), file.getValue());
        return texts;
    }
}
