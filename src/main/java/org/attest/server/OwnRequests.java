package org.attest.server;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets through what programs and the server's own pages ask of it by its own names. A page of another origin that the user's browser shows can neither read
 * nor write: a Host that is not the server's (a name that was made to point here) and an Origin that is not the server's are refused, as is whatever the
 * browser says comes from another site, except that a person may follow a link to a page.
 */
final class OwnRequests implements Filter {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Set<String> names;
    private final String scheme;
    private final int usualPort;

    private OwnRequests(Set<String> names, String scheme, int usualPort) {
        this.names = names;
        this.scheme = scheme;
        this.usualPort = usualPort;
    }

    /** Requests from this machine. */
    static OwnRequests local() {
        return new OwnRequests(LOCAL, "http://", 80);
    }

    /** Requests from others who call the server by one of these names. */
    static OwnRequests to(Set<String> names) {
        return new OwnRequests(names, "https://", 443);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        Optional<String> foreign = foreign((HttpServletRequest) request);
        if (foreign.isPresent()) {
            Problem.of(HttpServletResponse.SC_FORBIDDEN, "Not for this server", foreign.get()).write((HttpServletResponse) response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<String> foreign(HttpServletRequest request) {
        int port = request.getLocalPort();
        String host = request.getHeader("Host");
        if (host == null || !isOwn(host, port)) {
            return Optional.of("The server answers to its own names with its own port: " + String.join(", ", new TreeSet<>(names)) + ".");
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !(origin.startsWith(scheme) && isOwn(origin.substring(scheme.length()), port))) {
            return Optional.of("Pages of other origins may not ask this server.");
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITES.contains(site) && !followsLink(request)) {
            return Optional.of("Pages of other sites may not ask this server.");
        }
        return Optional.empty();
    }

    private boolean isOwn(String authority, int port) {
        return names.stream().anyMatch(name -> authority.equals(name + ":" + port) || port == usualPort && authority.equals(name));
    }

    private static boolean followsLink(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("GET") && "document".equals(request.getHeader("Sec-Fetch-Dest")) && (path.equals("/") || path.equals(FusekiPages.PATH + "/"));
    }
}
