package io.disputetriage.cli;

import io.disputetriage.cli.remote.RulesService;
import io.disputetriage.cli.remote.ServiceAnswer;
import io.disputetriage.cli.remote.ServiceRefusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the service is, who asks, and how the answer is shown: options that these commands share. */
final class ServiceOptions {
    private static final String DEFAULT = "http://127.0.0.1:8080";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = DEFAULT,
            description = "where the service is (default: ${DEFAULT-VALUE})")
    private URI url;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "a file that holds the API key (default: the key in TRIAGE_API_KEY, if there is one)")
    private Path keyFile;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json: what the service answers (default: ${DEFAULT-VALUE})")
    private Format format;

    /** How an answer is shown. */
    enum Format {
        text,
        json
    }

    /** What one of these commands does with the service. */
    interface Work {
        Exit with(RulesService service) throws ServiceRefusal;
    }

    /** Does it, or says why the service doesn't. */
    int run(Work work) {
        if (url.getHost() == null
                || url.getRawUserInfo() != null
                || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new ParameterException(
                    command.commandLine(), "--url is like https://triage.example:8443, without a key or password");
        }
        try {
            return work.with(new RulesService(url, key())).code();
        } catch (ServiceRefusal refusal) {
            if (!refusal.diagnostics().isEmpty()) {
                new FaultList(refusal.diagnostics()).print(command.commandLine().getErr());
            }
            command.commandLine().getErr().println(Colours.ERR.fault(refusal.getMessage()));
            return switch (refusal.why()) {
                case LOST_RACE -> Exit.FOUND.code();
                case UNFIT -> Exit.RULES_REFUSED.code();
                default -> Exit.USAGE.code();
            };
        }
    }

    void show(ServiceAnswer answer, String text) {
        if (format == Format.json) {
            command.commandLine().getOut().println(answer.json());
        } else if (!text.isEmpty()) {
            command.commandLine().getOut().println(text);
        }
    }

    /** What is active now, and how to go back. */
    String sentence(ServiceAnswer active, String before) {
        String now = active.value("/revision").orElse("");
        return now.equals(before)
                ? "Active, as before: " + now
                : "Active: " + now + System.lineSeparator() + "Back again: " + activation(before);
    }

    /** The command that makes a revision active in the same service, by the same key. */
    String activation(String revision) {
        return "dispute-triage rules activate " + revision
                + (url.equals(URI.create(DEFAULT)) ? "" : " --url " + url)
                + (keyFile == null ? "" : " --key-file " + keyFile);
    }

    private Optional<String> key() {
        if (keyFile == null) {
            return Optional.ofNullable(System.getenv("TRIAGE_API_KEY")).filter(key -> !key.isBlank());
        }
        try {
            String key = Files.readString(keyFile).strip();
            if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new ParameterException(command.commandLine(), keyFile + " doesn't hold one key and nothing else");
            }
            return Optional.of(key);
        } catch (IOException unreadable) {
            throw new ParameterException(command.commandLine(), "The key can't be read from " + keyFile);
        }
    }
}
