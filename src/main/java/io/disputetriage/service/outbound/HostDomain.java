package io.disputetriage.service.outbound;

import java.net.URI;
import java.util.Locale;

/** The hosts of one company: all that stand below a domain in lower case, and not the domain itself. */
public record HostDomain(String name) {
    private static final int HTTPS = 443;

    /** Whether an address is of one of these hosts by https at its usual port, and names no user. */
    public boolean holds(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getHost().toLowerCase(Locale.ROOT).endsWith("." + name)
                && address.getUserInfo() == null
                && (address.getPort() == -1 || address.getPort() == HTTPS);
    }
}
