package io.disputetriage.facts;

import java.util.regex.Pattern;

/**
 * Where a complaint was made. Which platforms there are, the table {@code policy/platforms.csv} of a ruleset lists, so
 * that a new one needs no new program; a platform is its word there. Rule files write it as {@code Platform.EBAY}.
 */
public interface Platform {
    /** Any that isn't listed; every ruleset lists it. */
    String OTHER = "OTHER";

    /** What a platform's word looks like. */
    Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
}
