package org.homeward.acceptance;

import java.util.stream.IntStream;
import org.homeward.fixtures.Ports;

/** An offset at which every port of the local stack is free. */
record StackPorts(int offset) {

    private static final int[] USUAL = {8080, 5433, 8180, 9680, 26500, 8088, 9600, 26501, 26502};

    static StackPorts free() {
        // Below the range from which the system takes ports for outgoing connections.
        int from = (int) (ProcessHandle.current().pid() % 50);
        return IntStream.range(0, 50)
                .map(step -> 150 + 100 * ((from + step) % 50))
                .filter(offset -> IntStream.of(USUAL).allMatch(port -> Ports.isFree(port + offset)))
                .mapToObj(StackPorts::new)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No block of ports is free for the local stack"));
    }

    int app() {
        return 8080 + offset;
    }

    int postgres() {
        return 5433 + offset;
    }

    int keycloak() {
        return 8180 + offset;
    }

    int grpc() {
        return 26500 + offset;
    }

    int rest() {
        return 8088 + offset;
    }

    int management() {
        return 9600 + offset;
    }
}
