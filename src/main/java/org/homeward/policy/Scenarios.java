package org.homeward.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rehearsals that came beside a model of this version of Homeward; the build runs them all. */
@Component
public class Scenarios {

    private final JsonMapper json;

    Scenarios(JsonMapper json) {
        this.json = json;
    }

    /** The scenarios of a process; none for a process that somebody added later. */
    public List<Scenario> of(String processId) {
        if (!processId.matches("[a-z0-9-]+")) {
            return List.of();
        }
        var found = new ArrayList<Scenario>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:processes/" + processId + "/scenarios/*.json")) {
                json.readTree(file.getContentAsByteArray())
                        .path("testCases")
                        .forEach(scenario -> found.add(read(scenario)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static Scenario read(JsonNode scenario) {
        return new Scenario(
                scenario.path("name").asString(""),
                scenario.path("description").asString(""),
                StreamSupport.stream(scenario.path("instructions").spliterator(), false)
                        .map(ScenarioSteps::inWords)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
