package org.sagui.generator.serve;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sagui.generator.problem.Excerpt;
import org.sagui.generator.problem.Problem;
import org.sagui.generator.site.Build;

/**
 * Serves builds of a course from memory, on the loopback address alone. Pages get a script more than the published ones:
 * it reloads them when there is a new build, and lays the problems of a failed one over the last good version.
 */
public final class LiveServer implements AutoCloseable {
    /** Below this path is what only the server has: no page of a course begins with a hyphen. */
    private static final String OWN = "/-/";

    private static final String EVENTS = OWN + "events";
    private static final String SCRIPT = OWN + "live.js";
    private static final long HEARTBEAT_MILLISECONDS = 10_000;

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final LiveSite site = new LiveSite();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private LiveServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts serving.
     *
     * @param port 0 for any that is free
     * @throws IOException when the port is taken
     */
    public static LiveServer start(int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        LiveServer server = new LiveServer(http);
        http.createContext("/", server::answer);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** Shows a build: its pages, or its problems over the pages of the last good one. */
    public void show(Build build) {
        site.show(build);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(EVENTS)) {
                sendEvents(exchange);
            } else if (path.equals(SCRIPT)) {
                send(exchange, 200, SCRIPT, resource("/sagui/live.js"));
            } else {
                sendFile(exchange, path.endsWith("/") ? path + "index.html" : path);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendFile(HttpExchange exchange, String path) throws IOException {
        byte[] bytes = site.file(path.substring(1));
        if (bytes != null) {
            send(exchange, 200, path, path.endsWith(".html") && !path.equals("/store.html") ? live(bytes) : bytes);
        } else if (site.problems().isEmpty()) {
            byte[] notFound = site.file("404.html");
            send(exchange, 404, "404.html", notFound == null ? new byte[0] : live(notFound));
        } else {
            // There is no good version yet: an empty page for the problems.
            send(
                    exchange,
                    503,
                    "empty.html",
                    live("<!DOCTYPE html><title>Sagui</title><body></body>".getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** A page with our script, and with a policy that lets it listen to this server. */
    private static byte[] live(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8)
                .replace("connect-src 'none'", "connect-src 'self'")
                .replace("</body>", "<script src=\"" + SCRIPT + "\"></script></body>");
        return html.getBytes(StandardCharsets.UTF_8);
    }

    /** Server-sent events: the problems of each version, the present one first. */
    private void sendEvents(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        int sent = -1;
        while (true) {
            int version = site.version();
            // An empty comment tells whether anybody still listens.
            String event = version == sent ? ":\n\n" : "data: " + state(version) + "\n\n";
            out.write(event.getBytes(StandardCharsets.UTF_8));
            out.flush();
            sent = version;
            site.awaitOtherThan(version, HEARTBEAT_MILLISECONDS);
        }
    }

    private String state(int version) {
        List<Shown> problems = site.problems().stream().map(Shown::of).toList();
        return new Gson().toJson(new State(version, problems));
    }

    /** What the script in the page is told; the names are the keys of the JSON. */
    private record State(int version, List<Shown> problems) {}

    private record Shown(String place, String message, String hint, String line, String caret) {
        static Shown of(Problem problem) {
            Excerpt excerpt = Excerpt.of(problem).orElse(new Excerpt("", ""));
            return new Shown(
                    problem.place().toString(), problem.message(), problem.hint(), excerpt.line(), excerpt.caret());
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = LiveServer.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, String name, byte[] body) throws IOException {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean withBody = !exchange.getRequestMethod().equals("HEAD") && body.length > 0;
        exchange.sendResponseHeaders(status, withBody ? body.length : -1);
        if (withBody) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
