package org.sagui.generator.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sagui.generator.output.SiteFile;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problem;
import org.sagui.generator.site.Build;

class LiveServerTest {
    private static final Build SITE = new Build(
            List.of(),
            List.of(
                    SiteFile.of("index.html", "<html><body>gate</body></html>"),
                    SiteFile.of("404.html", "<html><body>nothing here</body></html>"),
                    SiteFile.of(
                            "en/index.html", "<html><meta content=\"connect-src 'none'\"><body>home é</body></html>"),
                    SiteFile.of("assets/sagui.css", "body {}"),
                    SiteFile.of("assets/sagui.js", "'use strict';"),
                    SiteFile.of("assets/icon.svg", "<svg/>"),
                    SiteFile.of("assets/data.bin", "data")),
            1);

    private final HttpClient client = HttpClient.newHttpClient();
    private LiveServer server;

    @BeforeEach
    void start() throws IOException {
        server = LiveServer.start(0);
        server.show(SITE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.ofString());
    }

    /** The answer to a request whose path is sent as it is, as no browser would. */
    private String rawGet(String path) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/index.html, text/html; charset=utf-8",
        "/en/, text/html; charset=utf-8",
        "/assets/sagui.css, text/css; charset=utf-8",
        "/assets/sagui.js, text/javascript; charset=utf-8",
        "/assets/icon.svg, image/svg+xml",
        "/assets/data.bin, application/octet-stream",
    })
    void filesHaveTheirType(String path, String type) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void filesThatAreNoPagesStayAsTheyAre() throws Exception {
        assertThat(get("/assets/sagui.js").body()).isEqualTo("'use strict';");
    }

    @Test
    void pagesMayListenToTheServerAndLearnHow() throws Exception {
        assertThat(get("/en/index.html").body())
                .isEqualTo("<html><meta content=\"connect-src 'self'\"><body>home é"
                        + "<script src=\"/-/live.js\"></script></body></html>");
        assertThat(get("/-/live.js").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/missing.html", "/en", "/en/index.html/", "/index.htm", "/-/", "/-/other.js"})
    void otherAddressesAreNotFound(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("nothing here");
    }

    @Test
    void headersAloneCanBeAskedFor() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(server.address())
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(client.send(head, BodyHandlers.ofString()).body()).isEmpty();
    }

    /** Nothing but the build in memory is served: no way leads to the disk. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2f..%2fetc%2fpasswd",
                "/en/%2e%2e%2f%2e%2e%2fetc/passwd",
                "//etc/passwd",
                "/%2fetc%2fpasswd",
                "/..\\..\\windows\\win.ini",
                "/file:///etc/passwd",
                "/index.html%00.css",
                "/en/..",
                "http://localhost/../pom.xml",
                "/pom.xml",
            })
    void noWayLeadsOut(String path) throws IOException {
        assertThat(rawGet(path)).containsPattern("^HTTP/1.1 (404|400)").doesNotContain("root:", "<project");
    }

    @Test
    void onlyThisMachineIsAnswered() throws Exception {
        List<InetAddress> others = new ArrayList<>();
        for (NetworkInterface network : (Iterable<NetworkInterface>) NetworkInterface.networkInterfaces()::iterator) {
            network.inetAddresses()
                    .filter(address -> !address.isLoopbackAddress())
                    .forEach(others::add);
        }
        if (Files.exists(Path.of("/proc"))) {
            // On Linux, all of 127.0.0.0/8 is this machine, and only 127.0.0.1 is asked for.
            others.add(InetAddress.getByName("127.0.0.2"));
        }
        assertThat(others)
                .allSatisfy(address -> assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(
                                        new InetSocketAddress(
                                                address, server.address().getPort()),
                                        1_000);
                            }
                        })
                        .isInstanceOf(IOException.class));
    }

    @Test
    void aPortThatIsTakenIsTold() {
        assertThatThrownBy(() -> LiveServer.start(server.address().getPort())).isInstanceOf(IOException.class);
    }

    @Nested
    class ProblemsOfTheNewestBuild {
        @TempDir
        Path folder;

        private Build broken() throws IOException {
            Path file = folder.resolve("en.md");
            Files.writeString(file, "## <One>\n");
            Problem problem = new Problem(new Place(file, 1, 4), "This heading has no id.", "End it with {#one}.");
            return new Build(List.of(problem), List.of(), 0);
        }

        @Test
        void leaveTheLastGoodPagesInPlace() throws Exception {
            server.show(broken());

            assertThat(get("/en/").body()).contains("home é");
            assertThat(get("/missing.html").statusCode()).isEqualTo(503);
        }

        @Test
        void standInAnEmptyPageWhereThereIsNoGoodOneYet() throws Exception {
            try (LiveServer fresh = LiveServer.start(0)) {
                fresh.show(broken());
                HttpResponse<String> response =
                        client.send(HttpRequest.newBuilder(fresh.address()).build(), BodyHandlers.ofString());

                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.body()).contains("<script src=\"/-/live.js\"></script></body>");
            }
        }

        @Test
        void areSentToPagesWithEachBuild() throws Exception {
            URI events = server.address().resolve("/-/events");
            HttpResponse<InputStream> response =
                    client.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofInputStream());
            assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("data: {\"version\":1,\"problems\":[]}");
                assertThat(lines.readLine()).isEmpty();

                server.show(broken());

                assertThat(lines.readLine())
                        .isEqualTo("data: {\"version\":2,\"problems\":[{\"place\":\"" + folder.resolve("en.md")
                                + ":1:4\",\"message\":\"This heading has no id.\",\"hint\":\"End it with {#one}.\","
                                + "\"line\":\"## \\u003cOne\\u003e\",\"caret\":\"   ^\"}]}");
            }
        }
    }
}
