package org.attest.server;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Gives Fuseki's pages a path of their own. They ask for the dataset below the path they were loaded from; those requests go to the dataset itself.
 *
 * @param dataset its path, with a slash before it
 */
record FusekiPages(String dataset) implements Filter {

    static final String PATH = "/fuseki";

    /** What stands at their head: the way back to the explorer. */
    static final String WAY_BACK = "/web/way-back.html";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (asked.getRequestURI().equals(PATH)) {
            ((HttpServletResponse) response).sendRedirect(PATH + "/");
        } else if (asked.getRequestURI().startsWith(PATH + dataset + "/")) {
            chain.doFilter(new WithoutPath(asked), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class WithoutPath extends HttpServletRequestWrapper {

        WithoutPath(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return super.getRequestURI().substring(PATH.length());
        }

        @Override
        public String getServletPath() {
            return getRequestURI();
        }
    }
}
