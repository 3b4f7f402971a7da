package io.disputetriage.cli;

import io.disputetriage.decision.Logic;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What this program calls itself. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "dispute-triage " + Objects.requireNonNullElse(version, "(not packaged)") + ", logic " + Logic.VERSION
        };
    }
}
