package org.homeward.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The names that the islands' build gave to the files every page loads; pages ask as {@code @vite}. */
@Component("vite")
class ViteManifest {

    static final String MANIFEST = "static/assets/manifest.json";

    private static final Logger LOG = LoggerFactory.getLogger(ViteManifest.class);
    private static final String ENTRY = "src/site.ts";
    private static final String ADDRESS = "/assets/";

    private final @Nullable String script;
    private final List<String> styles;

    ViteManifest(JsonMapper json) throws IOException {
        JsonNode manifest = read(json);
        Set<String> found = new LinkedHashSet<>();
        collectStyles(manifest, ENTRY, found);
        this.styles = List.copyOf(found);
        this.script = manifest.path(ENTRY).has("file")
                ? ADDRESS + manifest.path(ENTRY).path("file").asString()
                : null;
    }

    /** The page's script; null where the islands were not built, as in tests that need no browser. */
    public @Nullable String getScript() {
        return script;
    }

    public List<String> getStyles() {
        return styles;
    }

    private static JsonNode read(JsonMapper json) throws IOException {
        var resource = new ClassPathResource(MANIFEST);
        if (!resource.exists()) {
            LOG.warn("Pages will look bare: the islands were not built (src/main/islands/build.mjs)");
            return json.createObjectNode();
        }
        try (InputStream text = resource.getInputStream()) {
            return json.readTree(text);
        }
    }

    private static void collectStyles(JsonNode manifest, String chunk, Set<String> found) {
        for (JsonNode imported : manifest.path(chunk).path("imports")) {
            collectStyles(manifest, imported.asString(), found);
        }
        for (JsonNode style : manifest.path(chunk).path("css")) {
            found.add(ADDRESS + style.asString());
        }
    }
}
