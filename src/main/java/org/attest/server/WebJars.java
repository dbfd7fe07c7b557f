package org.attest.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Libraries of the explorer's pages, out of their WebJars: {@code /lib/d3.js}. Addresses have no version, so that a newer library is a change of the POM
 * alone.
 */
final class WebJars extends HttpServlet {

    static final String PATH = "/lib";

    private static final long serialVersionUID = 1L;

    /** Where a library's file lies in its jar. */
    private record Library(String artifact, String file) {}

    private static final Map<String, Library> LIBRARIES = Map.of("/d3.js", new Library("d3", "dist/d3.min.js"));

    private final transient Map<Library, StaticFile> known = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Library library = LIBRARIES.get(request.getRequestURI().substring(PATH.length()));
        if (library == null) {
            Problem.of(HttpServletResponse.SC_NOT_FOUND, "No such library", "There is nothing at this address.").write(response);
            return;
        }
        known.computeIfAbsent(library, WebJars::read).write(request, response);
    }

    private static StaticFile read(Library library) {
        String name = "/META-INF/resources/webjars/" + library.artifact + "/" + version(library.artifact) + "/" + library.file;
        return StaticFile.read(name, "text/javascript; charset=utf-8").orElseThrow(() -> new IllegalStateException("the WebJar of " + library.artifact + " lacks " + library.file));
    }

    private static String version(String artifact) {
        try (InputStream file = WebJars.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")) {
            if (file == null) {
                throw new IllegalStateException("the program lacks the WebJar of " + artifact);
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
