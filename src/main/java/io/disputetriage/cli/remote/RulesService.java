package io.disputetriage.cli.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** The rules of a running service. Every call throws {@link ServiceRefusal} unless the service does it. */
public final class RulesService {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** A check compiles the rules and runs all their scenarios. */
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private final URI url;
    private final Optional<String> key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** @param url where the service is, such as {@code https://triage.example}; a path before {@code /v1} is kept */
    public RulesService(URI url, Optional<String> key) {
        this.url = url;
        this.key = key;
    }

    /** The full report on these files, path to text; what is fit is kept, and nothing becomes active. */
    public ServiceAnswer keep(Map<String, String> files) throws ServiceRefusal {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode texts = body.putObject("files");
        files.forEach(texts::put);
        return call(request("/v1/ruleset-checks?keep=true").POST(json(body)));
    }

    /** The revision that is active. */
    public String active() throws ServiceRefusal {
        return call(request("/v1/rulesets/active").GET()).value("/revision").orElseThrow(this::stranger);
    }

    /** What runs, what was last tried, and what was active before. */
    public ServiceAnswer status() throws ServiceRefusal {
        return call(request("/v1/rulesets/status").GET());
    }

    /**
     * Makes a revision active, or the start of one, in all replicas.
     *
     * @param instead what must be active until then, so that nobody else's change is undone unseen
     */
    public ServiceAnswer activate(String revision, String instead) throws ServiceRefusal {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("revision", revision);
        return call(request("/v1/rulesets/active")
                .header("If-Match", '"' + instead + '"')
                .PUT(json(body)));
    }

    private HttpRequest.Builder request(String path) {
        String base = url.toString().replaceAll("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private static HttpRequest.BodyPublisher json(ObjectNode body) {
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    private ServiceAnswer call(HttpRequest.Builder request) throws ServiceRefusal {
        HttpResponse<String> response;
        try {
            response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (SSLException untrusted) {
            throw unreachable("No secure connection to " + url + ": " + untrusted.getMessage()
                    + ". A certificate of your own is trusted with -Djavax.net.ssl.trustStore=FILE");
        } catch (IOException away) {
            throw unreachable("The service at " + url + " doesn't answer"
                    + (away.getMessage() == null ? "" : ": " + away.getMessage())
                    + ". Does it run, and is --url right?");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unreachable("Stopped before the service at " + url + " answered");
        }
        if (!(JsonReader.read(response.body()) instanceof JsonResult.Parsed parsed)
                || !parsed.tree().isObject()) {
            throw response.statusCode() / 100 == 3
                    ? unreachable(url + " sends on to "
                            + response.headers().firstValue("Location").orElse("elsewhere") + ". Give that as --url")
                    : stranger();
        }
        ServiceAnswer answer = new ServiceAnswer(parsed.tree(), response.body());
        if (response.statusCode() == 200) {
            return answer;
        }
        throw refusal(response.statusCode(), answer);
    }

    private ServiceRefusal refusal(int status, ServiceAnswer problem) {
        String said = problem.value("/title").orElse("Status " + status)
                + problem.value("/detail").map(detail -> ": " + detail).orElse("")
                + problem.value("/code").map(code -> " (" + code + ")").orElse("");
        return switch (status) {
            case 401 ->
                new ServiceRefusal(
                        ServiceRefusal.Cause.ACCESS,
                        key.isPresent()
                                ? "The service doesn't know this key"
                                : "The service wants a key: put it in TRIAGE_API_KEY, or in a file named by --key-file");
            case 403 ->
                new ServiceRefusal(
                        ServiceRefusal.Cause.ACCESS,
                        problem.value("/detail").isPresent() ? said : said + ". This needs a key with the role ops");
            case 412 ->
                new ServiceRefusal(
                        ServiceRefusal.Cause.LOST_RACE,
                        said
                                + " Somebody else was faster; look at rules status, and call it again if you still want it");
            default ->
                problem.diagnostics().isEmpty()
                        ? new ServiceRefusal(ServiceRefusal.Cause.OTHER, said)
                        : new ServiceRefusal(ServiceRefusal.Cause.UNFIT, said, problem.diagnostics());
        };
    }

    private ServiceRefusal stranger() {
        return unreachable("What answers at " + url + " is not dispute-triage. Is --url right?");
    }

    private static ServiceRefusal unreachable(String sentence) {
        return new ServiceRefusal(ServiceRefusal.Cause.UNREACHABLE, sentence);
    }
}
