package io.disputetriage.rules.engine;

import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.SessionConfiguration;
import org.drools.core.WorkingMemoryEntryPoint;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.core.reteoo.TerminalNode;
import org.drools.kiesession.entrypoints.NamedEntryPoint;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.FactHandle;

/** The session of one evaluation. What a rule inserts is heard and goes no further: no rule may look for it. */
@SuppressWarnings({"serial", "unchecked"})
final class Session extends StatefulKnowledgeSessionImpl {
    private final Ear ear;

    Session(KieBase base, FindingsCollector heard) {
        this((InternalKnowledgeBase) base, heard);
    }

    private Session(InternalKnowledgeBase base, FindingsCollector heard) {
        super(
                base.nextWorkingMemoryCounter(),
                base,
                true,
                base.getSessionConfiguration().as(SessionConfiguration.KEY),
                EnvironmentFactory.newEnvironment());
        ear = new Ear(heard);
    }

    @Override
    public WorkingMemoryEntryPoint getDefaultEntryPoint() {
        return ear;
    }

    private static final class Ear extends NamedEntryPoint {
        private final FindingsCollector heard;

        Ear(FindingsCollector heard) {
            this.heard = heard;
        }

        @Override
        public FactHandle insert(Object said, boolean dynamic, RuleImpl rule, TerminalNode node) {
            heard.add(said, rule.getName());
            return null;
        }
    }
}
