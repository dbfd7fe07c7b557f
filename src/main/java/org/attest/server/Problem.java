package org.attest.server;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Why a request was not answered, as RFC 9457 has it.
 *
 * @param title the kind of problem, the same for all of its kind
 * @param detail what is wrong with this request, and what to do
 * @param parameter which one it is about; empty where none
 * @param candidates what an ambiguous name may mean
 */
@JsonInclude(Include.NON_EMPTY)
record Problem(int status, String title, String detail, String parameter, List<Candidate> candidates) {

    Problem {
        candidates = List.copyOf(candidates);
    }

    /** @param kind a few words that tell it from others of the same name */
    record Candidate(String iri, String label, String kind) {}

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, "", List.of());
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.bytes(this));
    }
}
