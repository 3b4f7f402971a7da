package io.disputetriage.service.api;

import io.disputetriage.service.rollout.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start where strangers could reach a service without keys. */
@Singleton
public class BindAddressCheck {
    private static final int CONFIGURATION = 2;

    private final AccessConfig config;
    private final String host;

    BindAddressCheck(AccessConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.config = config;
        this.host = host;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        check(config, host);
    }

    /** Throws {@link StartRefused} with a sentence for the operator; also for a key that is none. */
    public static void check(AccessConfig config, String host) {
        String refusal = refusal(config, host);
        if (refusal != null) {
            throw new StartRefused(refusal, CONFIGURATION);
        }
    }

    private static String refusal(AccessConfig config, String host) {
        try {
            if (!KeyRing.of(config).isEmpty() || InetAddress.getByName(host).isLoopbackAddress()) {
                return null;
            }
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        } catch (UnknownHostException e) {
            return "quarkus.http.host: " + host + " is no address of this machine.";
        }
        return "TRI-205 " + host + " can be reached by others, and there is no API key. Set one: "
                + "export TRIAGE_API_KEY=$(openssl rand -hex 32), or listen on 127.0.0.1.";
    }
}
