package org.attest.server;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses bodies that are too long, or that do not say how long they are.
 *
 * @param most in bytes
 */
record BodyLimit(int most) implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (asked.getHeader("Transfer-Encoding") != null) {
            Problem.of(HttpServletResponse.SC_LENGTH_REQUIRED, "Length needed", "Say how long the body is with Content-Length.").write(answer);
        } else if (asked.getContentLengthLong() > most) {
            Problem.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Too long", "A request may carry " + most + " bytes.").write(answer);
        } else {
            chain.doFilter(request, response);
        }
    }
}
