package org.homeward.exporter.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTests {

    @Test
    void writesNestedValues() {
        assertThat(Json.write(List.of(Map.of("rule", 3, "ready", new Json.Ready("{\"a\":[1]}")), true)))
                .satisfiesAnyOf(
                        json -> assertThat(json).isEqualTo("[{\"rule\":3,\"ready\":{\"a\":[1]}},true]"),
                        json -> assertThat(json).isEqualTo("[{\"ready\":{\"a\":[1]},\"rule\":3},true]"));
        assertThat(Json.write(Arrays.asList(null, new Json.Ready(""), new Json.Ready(null))))
                .isEqualTo("[null,null,null]");
    }

    @Test
    void writesEveryTextSoThatItIsReadBackTheSame() {
        String text = "\"quoted\" \\ back, line\nbreak\ttab \u0001 é 漢 😀";

        assertThat(JsonMapper.shared().readValue(Json.write(text), String.class))
                .isEqualTo(text);
    }
}
