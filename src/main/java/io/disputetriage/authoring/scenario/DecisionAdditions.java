package io.disputetriage.authoring.scenario;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.evidence.Checklist;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.List;

/** What stands beside a decision and is computed only when somebody looks at it. */
interface DecisionAdditions {
    /** Nothing to send, and no evidence to hand in. */
    DecisionAdditions NONE = new DecisionAdditions() {
        @Override
        public List<MessageDraft> drafts(String language) {
            return List.of();
        }

        @Override
        public Checklist checklist() {
            return new Checklist(List.of(), List.of(), List.of(), List.of(), null, null);
        }
    };

    /** @param language a tag; null is the buyer's */
    List<MessageDraft> drafts(String language);

    Checklist checklist();

    static DecisionAdditions of(Rulebook rulebook, FactSheet sheet, Decision decision) {
        return new DecisionAdditions() {
            @Override
            public List<MessageDraft> drafts(String language) {
                return rulebook.drafts(sheet, decision, language);
            }

            @Override
            public Checklist checklist() {
                return rulebook.checklist(sheet, decision);
            }
        };
    }
}
