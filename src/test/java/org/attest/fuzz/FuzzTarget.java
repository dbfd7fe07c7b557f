package org.attest.fuzz;

import java.util.List;

/** Every class with a {@code fuzzerTestOneInput(byte[])}, and something that its input may look like. */
record FuzzTarget(String type, List<String> seeds) {

    private static final String TEXT = """
            The road to Kilis
            By Mara Levin
            KILIS, 4 June 2018 —

            Q: When did you leave?
            A: "On 3 May 2018," she said. “We” left.

            CHAIR: Go on.
            Photo: A checkpoint near Kilis
            > On Sat, Jun 2, 2018 at 9:12 PM, Jon Roe wrote:
            """;
    private static final String QUERY = "PREFIX att: <https://w3id.org/attest/ns#>\nSELECT ?a (COUNT(*) AS ?n) { ?a att:agent+ ?b . FILTER(regex(?b, \"x\") && EXISTS { GRAPH ?g { ?a ?p 'x' } }) } GROUP BY ?a ORDER BY ?a LIMIT 3";

    static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget("org.attest.source.PlainTextFuzz", List.of(TEXT, "\uFEFFa\u202Eb\u0000c", "\u00FF\u00FE a")),
                new FuzzTarget("org.attest.source.MarkdownFuzz", List.of("---\ntitle: \"A\"\nauthor: B\n---\n# A\n\n*b* __c__ [d](e) ![f](g)\n\n- h\n1. i\n\n***\n\nJ\n===\n", TEXT)),
                new FuzzTarget("org.attest.source.ForeignFormatFuzz", List.of("\u0000<html><title>a</title><h1>b</h1><p>c<blockquote>d</blockquote><ul><li>e</ul><table><tr><td>f",
                        "\u0001From: a@example.org\nSubject: b\nDate: Sat, 2 Jun 2018 21:12:00 +0300\nContent-Type: text/plain\n\nc", "\u0002{\\rtf1\\ansi {\\b a} \\'e4 \\par b}",
                        "\u0006%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>")),
                new FuzzTarget("org.attest.source.FramesFuzz", List.of("\u0001\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u0000\u0001a\u0000\u0000\u0000\u0000",
                        "\u0000\u0000\u0000\u0000\u0001a\u0000\u0000\u0000\u0001b", "\u0001\u0000\u0000\u0000\u0001\u0000\u007f\u007f\u007f\u007f", "\u0001\u0000\u0000\u0000\u0001\u0070")),
                new FuzzTarget("org.attest.timeline.EdtfFuzz", List.of("2018-05-03/2019-XX~", "198X", "../1985-04-XX?", "-0044-03-15%", "Y-170000002", "2001-21/", "18XX", "9999-12-31/..")),
                new FuzzTarget("org.attest.query.QueryTemplateFuzz", List.of("#+ summary: a\n#+ description: b\n#+  c\n#+ tags: d, e\n#+ alias: f\n#+ param: ?who actor=x the one\n"
                        + "SELECT ?who { ?who a ?b } ORDER BY ?who\n")),
                new FuzzTarget("org.attest.query.ReadOnlyQueryFuzz", List.of(QUERY, "SELECT * { SERVICE <http://a/> { ?s ?p ?o } }", "INSERT DATA { <a> <b> <c> }", "DESCRIBE <urn:a>",
                        "CONSTRUCT { ?s ?p ?o } FROM <file:///etc/passwd> WHERE { ?s ?p ?o }")),
                new FuzzTarget("org.attest.query.ArgumentsFuzz", List.of("\u0000\u0000Tarek Haddad", "\u0003\u0000> } SERVICE <http://a/> {", "\u0005\u0001\" } UNION { ?a ?b ?c } #", "\u0007\u0001<urn:a> . ?x",
                        "\u0009\u0000att:Person", "\u000b\u00002018-05-03")),
                new FuzzTarget("org.attest.lexicon.TableFuzz", List.of("# c\na\tb\n1\t2|3\n\n4\n", "a\ta\n1\t2\n", "a\n1\t2\n")),
                new FuzzTarget("org.attest.server.UsersFuzz", List.of("mara reader 0a1b\n", "mara reader\n", "a editor \n", "mara reader x\nmara admin y\n")),
                new FuzzTarget("org.attest.server.ParametersFuzz", List.of("json", "10", "text/csv;q=0.5, */*;q=0.1", ";q=1", ",;,", "99999999999")),
                new FuzzTarget("org.attest.evaluation.GoldFuzz", List.of("@prefix gold: <https://w3id.org/attest/gold#> .\n[] a gold:Narrative ; gold:author <a> .\n<a> a <b> ; gold:words \"c\" .", "<<( <a> <b> <c> )>> <d> <e> .", "((((((")),
                new FuzzTarget("org.attest.rdf.IrisFuzz", List.of("\u0000a\u0000b\u0000a\u0000b", "\u00d8\u0000\u00dc\u0000", "\u0000-\u0000a\u0000_\u0000a")),
                new FuzzTarget("org.attest.store.LedgerFuzz", List.of("/a/b.txt", "-\n\t\u202e", "12 2026-11-22T21:30:00Z attest serve", "12:" + "0".repeat(64))),
                new FuzzTarget("org.attest.store.JournalFuzz", List.of("", "\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u0000abcd", "\u007f\u007f\u007f\u007f" + "\u0000".repeat(12))),
                new FuzzTarget("org.attest.store.BackupManifestFuzz", List.of("{\"format\":1,\"base\":\"b\",\"made\":\"m\",\"graphs\":1,\"triples\":2,\"auditHead\":\"\",\"sha256\":{\"graph.nq\":\"0a\"}}", "null", "{}", "[]",
                        "{\"format\":1,\"sha256\":{\"../../etc/passwd\":\"0a\"}}", "{\"format\":1,\"sha256\":{\"a\\u0000\":\"0a\"}}", "{\"format\":1,\"sha256\":{\"a\":null}}", "[".repeat(3_000))),
                new FuzzTarget("org.attest.audit.AuditLogFuzz", List.of("", "{}\n", "a", "null\n", "\n\n",
                        "{\"number\":1,\"at\":\"\",\"who\":\"a\",\"what\":\"add\",\"with\":\"\",\"about\":[],\"previous\":\"\",\"hash\":\"" + "0".repeat(64) + "\"}\n", "\u00ff\n")),
                new FuzzTarget("org.attest.decision.DecisionFileFuzz", List.of("null\n", "{}", "{\"kind\":\"merge\"}", "because\u2028\n\r\t\"\\",
                        "{\"decision\":\"urn:d\",\"kind\":\"undo\",\"undone\":\"urn:e\",\"concerns\":[\"urn:f\"],\"by\":\"a\",\"at\":\"1970-01-01T00:00:00Z\",\"because\":\"\"}",
                        "{\"decision\":\"urn:d\",\"kind\":\"split\",\"things\":[\"urn:a\"],\"document\":\"urn:b\",\"by\":\"a\",\"at\":\"+1000000000-12-31T23:59:59.999999999Z\"}")));
    }
}
