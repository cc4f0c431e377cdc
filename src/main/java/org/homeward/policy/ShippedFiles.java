package org.homeward.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.policy.reading.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models, tables, forms and letters that came with this version of Homeward. */
@Component
class ShippedFiles {

    private static final List<String> PLACES = List.of(
            "classpath*:processes/**/*.bpmn",
            "classpath*:processes/**/*.form",
            "classpath*:processes/**/*.letter.md",
            "classpath*:decisions/**/*.dmn");

    Map<String, Resource> read() {
        var resolver = new PathMatchingResourcePatternResolver();
        var files = new TreeMap<String, Resource>();
        for (var place : PLACES) {
            try {
                for (var file : resolver.getResources(place)) {
                    String name = String.valueOf(file.getFilename());
                    var resource = Resource.of(name, file.getContentAsString(StandardCharsets.UTF_8));
                    if (files.put(name, resource) != null) {
                        throw new IllegalStateException("Two files are called " + name + "; names must differ.");
                    }
                }
            } catch (IOException unreadable) {
                throw new IllegalStateException("The files that came with Homeward cannot be read", unreadable);
            }
        }
        return files;
    }

    static String digest(Map<String, Resource> files) {
        var all = new StringBuilder();
        new TreeMap<>(files)
                .forEach((name, file) ->
                        all.append(name).append(' ').append(file.sha256()).append('\n'));
        return Resource.sha256(all.toString());
    }
}
