package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.format.JsonSchemas;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** {@code schema} as it is called. */
class SchemaTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_schema_is_printed_as_it_is() {
        assertThat(run("schema", "order")).isZero();
        assertThat(out.toString()).isEqualTo(JsonSchemas.order());
    }

    @Test
    void a_schema_that_does_not_exist_is_a_misuse_that_lists_them() {
        assertThat(run("schema", "orders")).isEqualTo(2);
        assertThat(err.toString()).contains("fact-sheet, scenarios, order, policy, messages or frame");
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
