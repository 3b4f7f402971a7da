package io.disputetriage.service.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody sees who opens the address of the service in a browser. */
@QuarkusTest
class HomeTest {
    @Test
    void the_first_page_says_what_this_is_and_every_link_on_it_leads_somewhere() {
        String page = page("/");
        assertThat(page).contains("rules are in force", "/v1/triage/preview").doesNotContain("<script");
        var links =
                Pattern.compile("href=\"(/[^\"]*)\"").matcher(page).results().toList();
        assertThat(links).hasSizeGreaterThanOrEqualTo(5);
        links.forEach(link -> given().get(link.group(1)).then().statusCode(200));
    }

    @Test
    void the_catalogue_shows_every_rule_in_force_and_finds_them_by_words() {
        String all = page("/rules");
        assertThat(articles(all)).isGreaterThan(100);
        String some = found("usual BR\u00c1ZIL");
        assertThat(articles(some)).isZero();
        assertThat(some).contains("No rule", "value=\"usual BR\u00c1ZIL\"");
        some = found("not-received.inside-usual-transit.WAIT");
        assertThat(articles(some)).isEqualTo(1);
        assertThat(some).contains("id=\"not-received.inside-usual-transit.wait\"");
        assertThat(articles(found("logistics wait"))).isBetween(1L, articles(all) - 1);
    }

    @Test
    void what_is_searched_for_is_shown_as_text() {
        given().queryParam("q", "\"><script>alert(1)</script>")
                .get("/rules")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(not(containsString("<script")))
                .body(containsString("&lt;script&gt;"));
    }

    @Test
    void the_page_of_a_code_links_back() {
        assertThat(page("/errors/TRI-503")).contains("href=\"/\"", "href=\"/errors\"", "href=\"/api-docs\"");
    }

    @Test
    void the_page_of_every_code_shows_an_example() {
        var codes = Pattern.compile("href=\"/errors/([A-Z]+-\\d+)\"")
                .matcher(page("/errors"))
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(codes).contains("TRI-301", "RUL-101").allSatisfy(code -> assertThat(page("/errors/" + code))
                .contains("<pre>"));
    }

    @Test
    void what_looks_like_html_in_the_text_of_a_page_is_shown_as_text() {
        assertThat(ErrorPages.html(
                        "A <b>word</b>\n\n<script>alert(1)</script>\n\n[here](javascript:alert(1)) `x < \"y\"`"))
                .contains("&lt;b&gt;word", "&lt;script&gt;", "<code>x &lt; &quot;y&quot;</code>")
                .doesNotContain("<b>", "<script", "javascript:");
    }

    @Test
    void the_page_of_a_problem_shows_the_answer_that_the_service_gives() {
        assertThat(ProblemCode.values()).allSatisfy(code -> assertThat(page("/errors/" + code.code()))
                .contains(
                        "HTTP/1.1 " + code.status() + "\nContent-Type: application/problem+json",
                        "&quot;type&quot; : &quot;/errors/" + code.code() + "&quot;",
                        "&quot;title&quot; : &quot;" + HtmlPage.escape(code.title()) + "&quot;",
                        "&quot;status&quot; : " + code.status(),
                        "&quot;code&quot; : &quot;" + code.code() + "&quot;"));
    }

    @Test
    void the_faulty_fact_sheet_of_its_page_is_answered_as_the_page_says() throws IOException {
        var blocks = Pattern.compile("(?s)```json\n(.*?)```")
                .matcher(Files.readString(Path.of("src/main/resources/errors/TRI-301.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        List<Object> errors = Given.json(blocks.get(0))
                .post("/v1/triage/preview")
                .then()
                .statusCode(400)
                .extract()
                .path("errors");
        assertThat(errors).isEqualTo(JsonPath.from(blocks.get(1)).getList("$"));
    }

    private static long articles(String page) {
        return Pattern.compile("<article>").matcher(page).results().count();
    }

    private static String found(String words) {
        return given().queryParam("q", words)
                .get("/rules")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String page(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }
}
