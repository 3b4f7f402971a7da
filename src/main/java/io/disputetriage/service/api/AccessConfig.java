package io.disputetriage.service.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.Converter;

/** Who may call, and how often. */
@ConfigMapping(prefix = "triage")
public interface AccessConfig {

    /** One key in plain text, for account {@code default} with all roles; hashed at the start. From the environment only. */
    Optional<String> apiKey();

    /**
     * Keys by name; the name is the actor in every record. As variables of the environment, for the name {@code shop}:
     * {@code TRIAGE_KEYS_SHOP_HASH}, {@code TRIAGE_KEYS_SHOP_ACCOUNT}, {@code TRIAGE_KEYS_SHOP_ROLES=triage,ops}.
     * Such a name is one word of letters and digits and comes out in lower case.
     */
    Map<String, KeyConfig> keys();

    /** Requests a second that one key may make in the long run; raising it lets one caller crowd out the others. */
    @WithDefault("200")
    @WithConverter(Requests.class)
    int rateLimit();

    /** Requests that one key may make at once after a pause; raising it lengthens what a burst makes others wait. */
    @WithDefault("400")
    @WithConverter(Requests.class)
    int rateBurst();

    /** One key. */
    interface KeyConfig {

        /** Lower-case hex SHA-256 of the key: {@code printf %s "$KEY" | sha256sum}. */
        String hash();

        /** Whose cases it sees. */
        @WithDefault("default")
        String account();

        /** What it may do. */
        @WithDefault("triage")
        Set<Role> roles();
    }

    /** A number of requests that lets at least one through. */
    class Requests implements Converter<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String value) {
            int requests = Integer.parseInt(value);
            if (requests < 1) {
                throw new IllegalArgumentException("It is 1 or more requests");
            }
            return requests;
        }
    }
}
