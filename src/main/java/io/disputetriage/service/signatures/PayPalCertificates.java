package io.disputetriage.service.signatures;

import io.disputetriage.service.outbound.HostDomain;
import io.disputetriage.service.outbound.OutboundFailure;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * The certificates that PayPal signs with. A call names the address of its own, so only PayPal's hosts are asked, and what
 * they answer must be made out to PayPal by somebody who is trusted, and be valid when the call came.
 */
final class PayPalCertificates {
    private static final int MOST_KEPT = 32;
    private static final int LONGEST_URL = 500;
    private static final HostDomain HOSTS = new HostDomain("paypal.com");
    private static final String NAMES = ".paypal.com";
    private static final int DNS_NAME = 2;

    private final Source source;
    private final Set<TrustAnchor> trusted;
    private final FetchLimit limit = new FetchLimit();
    private final Map<URI, List<X509Certificate>> kept = Collections.synchronizedMap(new Kept());

    PayPalCertificates(Source source, Set<TrustAnchor> trusted) {
        this.source = source;
        this.trusted = trusted;
    }

    /** Where they come from. */
    interface Source {
        /** One or more in PEM, the signer's first; it follows no redirect, and has ended after some seconds. */
        byte[] fetch(URI url) throws OutboundFailure;
    }

    /** The signer's key, by the certificate that stands at an address. */
    PublicKey key(String text, Instant at) throws Unproved {
        URI url = url(text);
        try {
            // Valid when it was fetched is not yet valid now.
            List<X509Certificate> chain = check(limit.run(at, () -> kept.get(url), () -> fetch(url, at)), at);
            return chain.get(0).getPublicKey();
        } catch (OutboundFailure e) {
            throw Unproved.undecided(notFetched(e) + " PayPal sends the call again.");
        } catch (GeneralSecurityException e) {
            // Once more, should another stand there by then.
            kept.remove(url);
            throw refused();
        }
    }

    /** Only what is PayPal's is kept, so that others can't take the place of it. */
    private List<X509Certificate> fetch(URI url, Instant at) throws OutboundFailure, Unproved {
        try {
            List<X509Certificate> chain = check(chain(source.fetch(url)), at);
            kept.put(url, chain);
            return chain;
        } catch (OutboundFailure e) {
            if (e.again()) {
                throw e;
            }
            throw Unproved.refused(notFetched(e));
        } catch (GeneralSecurityException e) {
            throw refused();
        }
    }

    private static String notFetched(OutboundFailure failure) {
        return "PayPal's certificate could not be fetched. %s.".formatted(failure.getMessage());
    }

    private static Unproved refused() {
        return Unproved.refused(
                "The certificate of the header %s is not PayPal's, not valid now, or of nobody who is trusted."
                        .formatted(PayPalSignature.CERTIFICATE));
    }

    private static URI url(String text) throws Unproved {
        try {
            URI url = new URI(text);
            if (text.length() <= LONGEST_URL && HOSTS.holds(url)) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Refused like any other.
        }
        throw Unproved.refused(
                "The header %s must be an address of PayPal's: https://, and a host that ends in .paypal.com."
                        .formatted(PayPalSignature.CERTIFICATE));
    }

    private static List<X509Certificate> chain(byte[] pem) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    private List<X509Certificate> check(List<X509Certificate> chain, Instant at) throws GeneralSecurityException {
        if (chain.isEmpty() || !isOfPayPal(chain.get(0))) {
            throw new GeneralSecurityException("Not made out to PayPal");
        }
        X509CertSelector signer = new X509CertSelector();
        signer.setCertificate(chain.get(0));
        PKIXBuilderParameters path = new PKIXBuilderParameters(trusted, signer);
        path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
        path.setDate(Date.from(at));
        // As TLS in Java does by default: to ask whether one was revoked takes another call to somebody else.
        path.setRevocationEnabled(false);
        CertPathBuilder.getInstance("PKIX").build(path);
        return chain;
    }

    /** By its alternative names; one that has none, by its common name. */
    private static boolean isOfPayPal(X509Certificate certificate) throws GeneralSecurityException {
        List<String> names = certificate.getSubjectAlternativeNames() == null
                ? List.of()
                : certificate.getSubjectAlternativeNames().stream()
                        .filter(name -> Integer.valueOf(DNS_NAME).equals(name.get(0)))
                        .map(name -> (String) name.get(1))
                        .toList();
        return (names.isEmpty() ? commonNames(certificate) : names.stream()).anyMatch(PayPalCertificates::isOfPayPal);
    }

    private static boolean isOfPayPal(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(NAMES);
    }

    private static Stream<String> commonNames(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(Objects::toString);
        } catch (InvalidNameException e) {
            return Stream.empty();
        }
    }

    /** The most recently used. */
    private static final class Kept extends LinkedHashMap<URI, List<X509Certificate>> {
        private static final long serialVersionUID = 1L;

        Kept() {
            super(MOST_KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, List<X509Certificate>> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
