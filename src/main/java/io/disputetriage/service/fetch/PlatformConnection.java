package io.disputetriage.service.fetch;

import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.service.outbound.OutboundClient;
import io.disputetriage.service.outbound.OutboundFailure;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One account's access to one platform, found to be usable. */
public record PlatformConnection(String account, PlatformApi platform, String token, String url) {
    private static final String DEFAULT_ACCOUNT = "default";

    /** Throws {@link IllegalArgumentException} in a sentence without any token if one that is configured can't be used. */
    public static void check(FetchConfig config) {
        all(config);
    }

    static List<PlatformConnection> all(FetchConfig config) {
        List<String> hosts = config.fetchHosts().orElse(List.of());
        List<PlatformConnection> all = config.fetch().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), DEFAULT_ACCOUNT, hosts))
                .toList();
        if (all.stream().filter(each -> !each.platform().hasDisputes()).count() > 1) {
            throw new IllegalArgumentException("triage.fetch has EBAY as a platform more than once; eBay's keys are the"
                    + " same for all accounts, so leave one");
        }
        return all;
    }

    /**
     * Reads it.
     *
     * @param name as it is configured
     * @param defaultAccount of a connection that names none
     * @param moreHosts that may be asked besides those of the platform, without TLS too
     * @throws IllegalArgumentException in a sentence without the token, if its address can't be used
     */
    static PlatformConnection of(
            String name, FetchConfig.Connection config, String defaultAccount, List<String> moreHosts) {
        PlatformApi platform = platform(name, config.platform());
        String setting = "triage.fetch." + name + ".url";
        String url = config.url().orElse(platform.url());
        if (url == null) {
            throw new IllegalArgumentException(setting + " is missing; " + platform
                    + " has an address for each shop, like https://my-shop.myshopify.com");
        }
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + " is no address");
        }
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean ours = moreHosts.contains(host);
        boolean plain = uri.getUserInfo() == null && uri.getRawQuery() == null && uri.getFragment() == null;
        if (!plain || !(ours || platform.owns(uri))) {
            throw new IllegalArgumentException(setting + " must begin with https:// and a host of " + platform
                    + "; another host must stand in triage.fetch-hosts");
        }
        return new PlatformConnection(
                config.account().orElse(defaultAccount), platform, config.token(), url.replaceAll("/+$", ""));
    }

    /** One object of the platform, as JSON. */
    byte[] get(OutboundClient client, String object, int mostBytes) throws OutboundFailure {
        return client.get(
                URI.create(url + platform.path(object)),
                Map.of("Accept", "application/json", platform.header(), platform.credentials(token)),
                mostBytes);
    }

    private static PlatformApi platform(String name, String word) {
        for (PlatformApi platform : PlatformApi.values()) {
            if (platform.name().equals(word)) {
                return platform;
            }
        }
        throw new IllegalArgumentException("triage.fetch." + name + ".platform is none that can be asked; "
                + Suggestion.hint(
                        word, Stream.of(PlatformApi.values()).map(Enum::name).toList()));
    }

    /** The token is for the platform, not for a log. */
    @Override
    public String toString() {
        return platform + " of " + account;
    }
}
