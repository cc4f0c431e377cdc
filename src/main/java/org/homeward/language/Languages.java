package org.homeward.language;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which language each person reads; English until they choose. */
@Component
public class Languages {

    public static final Locale ENGLISH = Locale.US;
    public static final Locale SPANISH = Locale.of("es", "US");
    public static final List<Locale> ALL = List.of(ENGLISH, SPANISH);

    private final JdbcClient jdbc;
    private final Clock clock;

    Languages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The language of letters and mails to this person. */
    public Locale of(String username) {
        return chosen(username).orElse(ENGLISH);
    }

    /** What the person chose, if they did. */
    public Optional<Locale> chosen(String username) {
        return jdbc.sql("select language from homeward.person_setting where username = ?")
                .param(username)
                .query(String.class)
                .optional()
                .flatMap(Languages::named);
    }

    /** From now on everything is said to this person in that language. */
    public void choose(String username, Locale language) {
        jdbc.sql("""
                        insert into homeward.person_setting (username, language, since) values (?, ?, ?)
                        on conflict (username) do update set language = excluded.language, since = excluded.since""")
                .params(username, language.getLanguage(), Timestamp.from(clock.instant()))
                .update();
    }

    /** As {@link #choose}, unless the person has a language already. */
    void begin(String username, Locale language) {
        jdbc.sql("""
                        insert into homeward.person_setting (username, language, since) values (?, ?, ?)
                        on conflict (username) do nothing""")
                .params(username, language.getLanguage(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The language of a tag such as {@code es} or {@code es-MX}, if Homeward speaks it. */
    public static Optional<Locale> named(String tag) {
        String wanted = Locale.forLanguageTag(tag).getLanguage();
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(wanted))
                .findFirst();
    }
}
