package org.homeward.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.core.env.Environment;

/** The ports of the application and its parts, all on this machine only. */
record LocalPorts(
        Port app,
        Port postgres,
        Port keycloak,
        Port keycloakManagement,
        Port grpc,
        Port rest,
        Port management,
        Port command,
        Port internal) {

    static LocalPorts from(Environment environment) {
        int offset = environment.getProperty("homeward.local.port-offset", Integer.class, 0);
        return new LocalPorts(
                Port.of(environment, "Homeward", "server.port", 8080, offset),
                Port.of(environment, "PostgreSQL", "homeward.local.port.postgres", 5433, offset),
                Port.of(environment, "Keycloak", "homeward.local.port.keycloak", 8180, offset),
                Port.of(environment, "Keycloak's management", "homeward.local.port.keycloak-management", 9680, offset),
                Port.of(environment, "Camunda's gRPC", "homeward.local.port.camunda-grpc", 26500, offset),
                Port.of(environment, "Camunda's REST", "homeward.local.port.camunda-rest", 8088, offset),
                Port.of(environment, "Camunda's management", "homeward.local.port.camunda-management", 9600, offset),
                Port.of(environment, "Camunda's command", "homeward.local.port.camunda-command", 26501, offset),
                Port.of(environment, "Camunda's internal", "homeward.local.port.camunda-internal", 26502, offset));
    }

    private List<Port> all() {
        return List.of(app, postgres, keycloak, keycloakManagement, grpc, rest, management, command, internal);
    }

    /** Fails, naming the port and what to do, when another program holds one of them. */
    void requireFree() {
        for (Port port : all()) {
            if (port.number() != 0 && !port.isFree()) {
                throw new LocalStackFailure(
                        "Port %d, which is %s port, is taken by another program."
                                .formatted(port.number(), possessive(port.of())),
                        """
                        Stop the other program, or give Homeward another port with %s=<port>, or move all of its \
                        ports with HOMEWARD_LOCAL_PORT_OFFSET=1000 (property homeward.local.port-offset).""".formatted(port.property()));
            }
        }
    }

    private static String possessive(String name) {
        return name.contains("'s ") ? name : name + "'s";
    }

    /** One port, whose it is and the property that changes it. */
    record Port(String of, String property, int number) {

        static Port of(Environment environment, String of, String property, int usual, int offset) {
            return new Port(of, property, environment.getProperty(property, Integer.class, usual + offset));
        }

        String text() {
            return Integer.toString(number);
        }

        String url() {
            return "http://localhost:" + number;
        }

        boolean isFree() {
            return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number))
                    && canBind(new InetSocketAddress(number));
        }

        private static boolean canBind(InetSocketAddress address) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(address);
                return true;
            } catch (IOException taken) {
                return false;
            }
        }
    }
}
