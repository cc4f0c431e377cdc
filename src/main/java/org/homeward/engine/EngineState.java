package org.homeward.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the read model knows of the end of things; "not found" alone never counts as done. */
@Component
class EngineState {

    private final JdbcClient jdbc;

    EngineState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean taskHasEnded(long taskKey) {
        return jdbc.sql("select count(*) from engine.user_task where key = :key and state <> 'CREATED'")
                        .param("key", taskKey)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean incidentIsResolved(long incidentKey) {
        return jdbc.sql("select count(*) from engine.incident where key = :key and state = 'RESOLVED'")
                        .param("key", incidentKey)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
