package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a value looks like in JSON. One description serves the reader, the writer and the published
 * schema, so that they can't drift apart.
 */
sealed interface Codec<T>
        permits Text, EnumCodec, PlatformWord, Flag, IntCodec, RatioCodec, StringCodec, ListOf, ObjectCodec {
    /** The value, or null when it is faulty (which {@code reading} then knows) or says nothing. {@code node} is never JSON null. */
    T read(JsonNode node, Reading reading);

    /** The value in JSON; reading it gives an equal value. */
    JsonNode write(T value);
}
