package io.disputetriage.service.rollout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.spi.Converter;

/** How much of the traffic is decided a second time by the oracle. */
@ConfigMapping(prefix = "triage")
public interface OracleConfig {

    /** The share of the decisions, from 0 to 1; each costs about as much as three decisions, on a thread of its own. */
    @WithDefault("0.01")
    @WithConverter(Share.class)
    double oracleShare();

    /** A share from 0 to 1. */
    class Share implements Converter<Double> {
        private static final long serialVersionUID = 1L;

        @Override
        public Double convert(String value) {
            double share = Double.parseDouble(value);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("It is a share from 0 to 1");
            }
            return share;
        }
    }
}
