package org.homeward.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that may stand inside a page: {@code <script type="application/json" th:with="json=${@json.of(schema)}"
 * th:utext="${json}">}.
 */
@Component("json")
class PageJson {

    private final JsonMapper mapper;

    PageJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Writes a value; text is taken as JSON that is ready. */
    public String of(@Nullable Object value) {
        String json = value instanceof CharSequence ready ? ready.toString() : mapper.writeValueAsString(value);
        // No text in a plan may end the script element that it stands in, nor open a comment there.
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
