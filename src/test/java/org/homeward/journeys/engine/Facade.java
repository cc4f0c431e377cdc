package org.homeward.journeys.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of Camunda's REST and management API as Camunda Process Test uses: searches over the engine's records,
 * commands for tasks of people, the clock, and forgetting everything between two tests.
 */
final class Facade implements AutoCloseable {

    static {
        // Small answers must not wait for a delayed acknowledgement; the server reads this when its class loads.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String JSON = "application/json";

    private final JsonMapper json = new JsonMapper();
    private final AtomicLong changes = new AtomicLong();
    private final Engine engine;
    private final Rows rows;
    private final HttpServer server;

    Facade(Engine engine, Rows rows) throws IOException {
        this.engine = engine;
        this.rows = rows;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                JsonNode request = body.isBlank() ? json.createObjectNode() : json.readTree(body);
                String path = exchange.getRequestURI().getPath().substring(1);
                send(exchange, answer(exchange.getRequestMethod(), path.split("/"), request));
            } catch (UnknownCall | RuntimeException refused) {
                ObjectNode problem =
                        json.createObjectNode().put("title", "Refused").put("detail", refused.toString());
                send(exchange, new Answer(refused instanceof UnknownCall ? 404 : 400, problem.toString(), JSON));
            }
        }
    }

    private Answer answer(String method, String[] path, JsonNode request) throws UnknownCall {
        if (path[0].equals("actuator")) {
            return manage(method, path, request);
        }
        boolean search = path.length == 3 && path[2].equals("search");
        if (path[1].equals("topology")) {
            return topology();
        } else if (search) {
            return items(Search.run(rows.all(path[1]), request).toList());
        } else if (path[1].equals(Rows.TASKS) && !method.equals("GET")) {
            return command(method, Long.parseLong(path[2]), path, request);
        } else if (path.length == 4 && path[3].equals(Rows.FLOWS)) {
            return items(rows.all(Rows.FLOWS).stream()
                    .filter(flow -> flow.path("processInstanceKey").asString().equals(path[2]))
                    .toList());
        } else if (method.equals("GET") && path.length >= 3) {
            ObjectNode row = rows.find(path[1], path[2]).orElseThrow(UnknownCall::new);
            return path.length == 4 && path[3].equals("xml")
                    ? new Answer(200, row.path("xml").asString(), "text/xml")
                    : Answer.json(row);
        }
        throw new UnknownCall();
    }

    private Answer manage(String method, String[] path, JsonNode request) {
        if (path[1].equals("cluster")) {
            engine.purge();
            rows.clear();
            return Answer.json(json.createObjectNode().put("changeId", changes.incrementAndGet()));
        } else if (path.length == 3) {
            engine.addTime(Duration.ofMillis(request.path("offsetMilli").asLong()));
        } else if (method.equals("DELETE")) {
            engine.resetTime();
        }
        var now = engine.now();
        return Answer.json(json.createObjectNode()
                .put("epochMilli", now.toEpochMilli())
                .put("instant", EngineRecord.moment(now.toEpochMilli())));
    }

    private Answer command(String method, long key, String[] path, JsonNode request) throws UnknownCall {
        switch (path[3]) {
            case "completion" -> engine.completeTask(key, json.writeValueAsString(variables(request)));
            case "assignment" -> engine.assignTask(key, request.path("assignee").asString());
            default -> throw new UnknownCall();
        }
        return new Answer(204, "", JSON);
    }

    private JsonNode variables(JsonNode request) {
        return request.path("variables").isObject() ? request.path("variables") : json.createObjectNode();
    }

    private Answer topology() {
        var partition = Map.of("partitionId", 1, "role", "leader", "health", "healthy");
        var broker =
                Map.of("nodeId", 0, "host", "127.0.0.1", "port", 0, "version", "8", "partitions", Set.of(partition));
        return Answer.json(json.valueToTree(Map.of(
                "brokers",
                Set.of(broker),
                "clusterSize",
                1,
                "partitionsCount",
                1,
                "replicationFactor",
                1,
                "gatewayVersion",
                "8",
                "lastCompletedChangeId",
                changes.toString())));
    }

    private Answer items(java.util.List<? extends JsonNode> found) {
        ObjectNode answer = json.createObjectNode();
        answer.set("items", json.valueToTree(found));
        answer.set(
                "page", json.createObjectNode().put("totalItems", found.size()).put("hasMoreTotalItems", false));
        return Answer.json(answer);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private record Answer(int status, String body, String type) {

        static Answer json(JsonNode content) {
            return new Answer(200, content.toString(), JSON);
        }
    }

    private static final class UnknownCall extends Exception {}
}
