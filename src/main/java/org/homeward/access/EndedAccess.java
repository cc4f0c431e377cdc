package org.homeward.access;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose access has ended: asked at every request, because sessions and tokens live on after that. */
@Component
public class EndedAccess {

    private final JdbcClient jdbc;

    EndedAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this person is shut out now; one look into an index that holds only those who are. */
    public boolean isOver(String username) {
        return jdbc.sql("""
                        select exists (select 1 from homeward.departure
                                        where username = :name and restored_at is null)""")
                .param("name", username.toLowerCase(Locale.ROOT))
                .query(Boolean.class)
                .single();
    }
}
