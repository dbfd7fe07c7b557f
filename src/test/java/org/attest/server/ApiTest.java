package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API tells of queries and documents. */
class ApiTest {

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("store"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    @Test
    void listsTheQueriesWithTheirParameters() throws IOException {
        JsonNode profile = all(json(server.get("api/queries")).get("queries")).stream().filter(each -> each.get("name").asText().equals("actor/profile")).findFirst().orElseThrow();

        assertThat(profile.get("summary").asText()).isNotBlank();
        assertThat(profile.get("params").get(0).get("name").asText()).isEqualTo("who");
    }

    @Test
    void hidesTheQueriesOfItsOwnPages() throws IOException {
        assertThat(all(json(server.get("api/queries")).get("queries"))).extracting(each -> each.get("name").asText()).isNotEmpty().noneMatch(name -> name.startsWith("pages/"));
    }

    @ParameterizedTest
    @CsvSource({"application/sparql-results+json, application/sparql-results+json", "application/json, application/sparql-results+json", "text/csv, text/csv; charset=utf-8",
            "text/tab-separated-values, text/tab-separated-values; charset=utf-8", "application/xml;q=0.5, application/sparql-results+xml",
            "text/html, application/sparql-results+json"})
    void givesRowsInTheFormatAskedFor(String accept, String type) {
        HttpResponse<String> answer = server.get("api/queries/document/list", "Accept", accept + (accept.equals("text/html") ? ",*/*;q=0.1" : ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").map(given -> given.replace("; ", ";"))).contains(type.replace("; ", ";"));
    }

    @Test
    void refusesFormatsItDoesNotHave() throws IOException {
        problem(server.get("api/queries/document/list", "Accept", "image/png"), 406);
        problem(server.get("api/queries/document/list?format=doc"), 400);
    }

    @Test
    void takesALabelWhereANodeIsWanted() {
        String rows = server.get("api/queries/actor/profile?who=tarek%20haddad&format=csv").body();

        assertThat(rows).contains("baker");
    }

    @Test
    void offersWhatAnAmbiguousNameMayMean() throws IOException {
        JsonNode problem = problem(server.get("api/queries/actor/profile?who=Tarek"), 400);

        assertThat(problem.get("parameter").asText()).isEqualTo("who");
        assertThat(all(problem.get("candidates"))).extracting(each -> each.get("iri").asText())
                .containsExactlyInAnyOrder("https://attest.example/person/tarek-haddad", "https://attest.example/document/note-fc98ad750345#person-tarek");
    }

    @Test
    void offersTheNearestNamesForOneThatIsMisspelt() throws IOException {
        JsonNode problem = problem(server.get("api/queries/actor/profile?who=Tarik%20Hadad"), 400);

        assertThat(problem.get("parameter").asText()).isEqualTo("who");
        assertThat(all(problem.get("candidates"))).extracting(each -> each.get("label").asText()).contains("Tarek Haddad");
        assertThat(problem.get("detail").asText()).doesNotContain("of the kind");
    }

    @Test
    void saysWhatIsWrongWithARequest() throws IOException {
        assertThat(problem(server.get("api/queries/no/such"), 404).get("detail").asText()).contains("no/such");
        problem(server.get("api/queries/actor/profile?whom=Tarek"), 400);
        problem(server.get("api/queries/actor/profile?who=a&who=b"), 400);
        problem(server.get("api/queries/document/list?limit=10001"), 400);
        problem(server.get("api/queries/document/list?offset=-1"), 400);
        problem(server.get("api/documents/no-such"), 404);
        problem(server.get("api/nothing"), 404);
    }

    @Test
    void keepsArgumentsValues() throws IOException {
        JsonNode problem = problem(server.get("api/queries/actor/profile?who=%22%20%7D%20DROP%20ALL%20%23"), 400);

        assertThat(problem.get("detail").asText()).contains("nothing here is called");
    }

    @Test
    void pagesFollowEachOtherAndAddUp() {
        List<String> whole = server.get("api/queries/event/list?format=csv").body().lines().toList();
        List<String> pages = new ArrayList<>(whole.subList(0, 1));
        String path = "api/queries/event/list?format=csv&limit=3";
        while (!path.isEmpty()) {
            HttpResponse<String> page = server.get(path);
            pages.addAll(page.body().lines().skip(1).toList());
            path = page.headers().firstValue("Link").map(link -> link.replaceFirst("<(.*)>; rel=\"next\"", "$1")).orElse("");
        }

        assertThat(whole).hasSizeGreaterThan(7);
        assertThat(pages).isEqualTo(whole);
    }

    @Test
    void listsTheDocumentsWithWhatWasReadFromThem() throws IOException {
        JsonNode listing = json(server.get("api/documents"));
        for (int i = 0; i < 100 && !listing.get("counted").asBoolean(); i++) {
            // Each waits a moment for the index.
            listing = json(server.get("api/documents"));
        }
        List<JsonNode> documents = all(listing.get("documents"));

        assertThat(documents).hasSize(3);
        JsonNode letter = documents.get(0);
        assertThat(letter.get("id").asText()).isEqualTo(TestServer.LETTER);
        assertThat(letter.get("authors").get(0).get("label").asText()).isEqualTo("Ines Carro");
        assertThat(letter.get("date").asText()).isEqualTo("2019-03-01");
        assertThat(letter.get("counts").get("events").asInt()).isEqualTo(10);
    }

    @Test
    void tellsWhoSaysWhatThroughWhomInADocument() throws IOException {
        JsonNode document = json(server.get("api/documents/" + TestServer.LETTER));
        JsonNode killing = all(document.get("statements")).stream().filter(each -> each.get("property").get("label").asText().equals("patient")
                && each.get("object").get("label").asText().equals("Nadim")).findFirst().orElseThrow();

        assertThat(document.get("offsets").asText()).contains("code points");
        assertThat(document.get("text").asText().substring(killing.get("begin").asInt(), killing.get("end").asInt())).contains("Colonel Aziz shot my cousin Nadim");
        assertThat(killing.get("source").get("label").asText()).isEqualTo("Tarek Haddad");
        assertThat(killing.get("relays").get(0).get("label").asText()).isEqualTo("Ines Carro");
        assertThat(killing.get("factuality").asText()).isEqualTo("Factual");
        assertThat(killing.get("confidence").asDouble()).isEqualTo(0.9);
    }

    @Test
    void marksWhatIsIntendedAsIntended() throws IOException {
        JsonNode document = json(server.get("api/documents/" + TestServer.LETTER));
        JsonNode going = all(document.get("marks")).stream().filter(each -> each.get("thing").asText().endsWith("#event-373,375")).findFirst().orElseThrow();

        assertThat(document.get("text").asText().substring(going.get("begin").asInt(), going.get("end").asInt())).isEqualTo("go");
        assertThat(going.get("factuality").asText()).isEqualTo("Intended");
    }
}
