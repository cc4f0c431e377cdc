package org.homeward.access.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forms that tasks really have, as the engine would know them. */
final class RealForms {

    private static final int FIRST_KEY = 7_000;

    private RealForms() {}

    static void deploy(JdbcClient jdbc) {
        try {
            int key = FIRST_KEY;
            for (var form : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*/*.form")) {
                jdbc.sql("""
                                insert into engine.form (key, form_id, version, resource_name, schema)
                                select ?, schema ->> 'id', 1, ?, schema from (select cast(? as jsonb) as schema) form""")
                        .params(key++, form.getFilename(), form.getContentAsString(StandardCharsets.UTF_8))
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
