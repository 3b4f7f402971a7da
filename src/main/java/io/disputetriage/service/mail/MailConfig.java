package io.disputetriage.service.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.Converter;

/** Who sends e-mails. The mail server is that of {@code quarkus.mailer}. */
@ConfigMapping(prefix = "triage.mail")
public interface MailConfig {

    /** The address that e-mails come from; absent: none are sent. */
    @WithConverter(Address.class)
    Optional<String> from();

    /** An address and nothing else. */
    class Address implements Converter<String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String convert(String value) {
            if (value.isBlank()) {
                return null;
            }
            if (!MailAddress.isSound(value.strip())) {
                throw new IllegalArgumentException("It is an address such as disputes@shop.example");
            }
            return value.strip();
        }
    }
}
