package org.homeward.local.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What every sample case has around it: agencies with their agreements, and a directory of services. */
class SampleSurroundings {

    private static final Logger LOG = LoggerFactory.getLogger(SampleSurroundings.class);

    private final SampleApi api;
    private final JsonMapper json;
    private final Filled filled;

    SampleSurroundings(SampleApi api, JsonMapper json, LocalDate today) {
        this.api = api;
        this.json = json;
        this.filled = new Filled(today, "");
    }

    private record SampleAgency(Map<String, Object> agency, Map<String, Object> agreement) {}

    /** Agencies that are there already are left as they are. */
    void make() throws IOException, InterruptedException {
        List<SampleAgency> agencies = read("agencies.json", new TypeReference<>() {});
        for (SampleAgency sample : agencies) {
            Object code = sample.agency().get("code");
            api.post("supervisor", "/api/agencies", sample.agency(), "sample-agency-" + code);
            if (api.get("supervisor", "/api/agencies/" + code)
                    .body()
                    .path("agreements")
                    .isEmpty()) {
                api.post(
                        "supervisor",
                        "/api/agencies/" + code + "/agreements",
                        filled.map(sample.agreement()),
                        "sample-agreement-" + code);
            }
        }
        List<Object> directory = read("directory.json", new TypeReference<>() {});
        if (!api.post("supervisor", "/api/directory/imports?source=Sample%20list", directory, "sample-directory")
                .good()) {
            LOG.warn("The sample directory could not be taken over");
        }
    }

    private <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = new ClassPathResource("local/samples/" + name).getInputStream()) {
            return json.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
