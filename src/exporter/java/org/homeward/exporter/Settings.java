package org.homeward.exporter;

import java.util.Map;

/** Where the rows go and how many may wait on the way; the broker's configuration gives them as arguments. */
record Settings(String url, String username, String password, int batchSize, int queueSize) {

    private static final int BATCH_SIZE = 1_000;
    private static final int QUEUE_SIZE = 4_000;

    static Settings from(Map<String, Object> arguments) {
        return new Settings(
                required(arguments, "url"),
                required(arguments, "username"),
                required(arguments, "password"),
                number(arguments, "batchsize", BATCH_SIZE),
                number(arguments, "queuesize", QUEUE_SIZE));
    }

    private static String required(Map<String, Object> arguments, String name) {
        Object value = find(arguments, name);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("The exporter's argument '" + name + "' is missing");
        }
        return value.toString();
    }

    private static int number(Map<String, Object> arguments, String name, int otherwise) {
        Object value = find(arguments, name);
        int number = value == null ? otherwise : Integer.parseInt(value.toString());
        if (number < 1) {
            throw new IllegalArgumentException("The exporter's argument '" + name + "' must be at least 1");
        }
        return number;
    }

    /** Arguments lose their capitals when they come from the environment. */
    private static Object find(Map<String, Object> arguments, String name) {
        return arguments.entrySet().stream()
                .filter(argument -> argument.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "Settings[batchSize=" + batchSize + ", queueSize=" + queueSize + "]";
    }
}
