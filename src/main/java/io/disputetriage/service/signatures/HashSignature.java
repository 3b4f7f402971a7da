package io.disputetriage.service.signatures;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A hash made with the secret, in a header. What most senders do: they differ in where it stands, how it is written and over
 * what it is.
 *
 * @param headers that it may stand in; the first that is there counts
 * @param prefix that may stand before it
 * @param written reads it
 * @param signed what it is over
 * @param hash of a secret and what is signed
 */
record HashSignature(
        List<String> headers,
        String prefix,
        Function<String, byte[]> written,
        Signed signed,
        BiFunction<String, byte[], byte[]> hash)
        implements CallSignature {

    /** What of a call is signed. */
    interface Signed {
        byte[] of(SignedCall call) throws Unproved;
    }

    /** HMAC-SHA256 by the secret as it is written. */
    HashSignature(List<String> headers, String prefix, Function<String, byte[]> written, Signed signed) {
        this(
                headers,
                prefix,
                written,
                signed,
                (secret, bytes) -> SignatureText.hmacSha256(SignatureText.utf8(secret), bytes));
    }

    @Override
    public Claim read(SignedCall call) throws Unproved {
        String name =
                headers.stream().filter(call.headers()::containsKey).findFirst().orElse(headers.get(0));
        String value = call.header(name);
        byte[] signature;
        try {
            signature = written.apply(value.startsWith(prefix) ? value.substring(prefix.length()) : value);
        } catch (IllegalArgumentException e) {
            throw Unproved.malformed("The header %s can't be read as a signature.".formatted(name));
        }
        byte[] bytes = signed.of(call);
        return Claim.ofHash(List.of(signature), secret -> hash.apply(secret, bytes));
    }
}
