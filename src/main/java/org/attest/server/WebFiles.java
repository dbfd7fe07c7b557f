package org.attest.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Files of pages, from a folder of the class path. A name that is not plain, or of an unknown kind, is not looked for. */
final class WebFiles extends HttpServlet {

    /** Where the explorer's own files lie. */
    static final List<String> PATHS = List.of("", "/index.html", "/favicon.svg", "/css/*", "/js/*");

    private static final long serialVersionUID = 1L;
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*)+");
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "js", "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml", "ico", "image/x-icon", "woff2", "font/woff2");

    private final String folder;
    private final String opening;
    private final transient Map<String, Optional<StaticFile>> known = new ConcurrentHashMap<>();

    /** @param folder of the class path, without slashes around it */
    WebFiles(String folder) {
        this(folder, "");
    }

    /** @param opening a file of the class path that stands at the head of each page, as where its own do not lead back; empty for none */
    WebFiles(String folder, String opening) {
        this.folder = folder;
        this.opening = opening;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String below = path.startsWith(FusekiPages.PATH + "/") ? path.substring(FusekiPages.PATH.length()) : path;
        String name = below.equals("/") ? "/index.html" : below;
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        if (type.isEmpty() || !PLAIN.matcher(name).matches()) {
            notFound(response);
            return;
        }
        Optional<StaticFile> file = known.computeIfAbsent(name, key -> read("/" + folder + key, type));
        if (file.isEmpty()) {
            notFound(response);
            return;
        }
        file.get().write(request, response);
    }

    private Optional<StaticFile> read(String file, String type) {
        Optional<StaticFile> found = StaticFile.read(file, type);
        return opening.isEmpty() || !file.endsWith(".html") ? found : found.map(page -> page.opening(StaticFile.read(opening, type).orElseThrow(() -> new IllegalStateException("the program lacks " + opening))));
    }

    private static void notFound(HttpServletResponse response) throws IOException {
        Problem.of(HttpServletResponse.SC_NOT_FOUND, "No such page", "There is nothing at this address.").write(response);
    }
}
