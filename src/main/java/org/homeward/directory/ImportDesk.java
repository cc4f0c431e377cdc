package org.homeward.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.directory.hsds.Fault;
import org.homeward.directory.hsds.HsdsFiles;
import org.homeward.directory.hsds.Reading;
import org.homeward.directory.hsds.Table;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The front door for taking over files of the Human Services Data Specification. */
@Service
@Transactional
public class ImportDesk {

    private static final TypeReference<List<ImportResult.Count>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};
    private static final int MOST_FAULTS = 5_000;

    private final ProviderStore store;
    private final HsdsFiles files;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportDesk(
            ProviderStore store,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            @Value("${homeward.directory.largest-import:200MB}") DataSize largest) {
        this.store = store;
        this.files = new HsdsFiles(json, largest.toBytes());
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public static boolean mayImport(Caller caller) {
        return caller.hasAny(Role.SUPERVISOR, Role.ADMINISTRATOR);
    }

    /**
     * Takes over every row that can be used and tells about every other one.
     *
     * @param source whose list it is, for example {@code 211 Metro}
     * @param whole whether it is everything that this source has, so that what it leaves out is gone
     */
    public ImportResult take(String source, boolean whole, Map<String, byte[]> given, Caller by) {
        if (!mayImport(by)) {
            throw new NotAllowed("Supervisors and administrators bring the directory up to date.");
        }
        String name = source.strip().replaceAll("[\\p{Cc}]", "");
        if (name.isEmpty() || name.length() > 100) {
            throw new BadInput("source", "Say whose list this is, in at most 100 characters.");
        }
        if (given.isEmpty()) {
            throw new BadInput("files", "Choose the file that you got from them.");
        }
        store.waitForOthers();
        Reading reading = files.read(given);
        if (List.of(Table.ORGANIZATION, Table.LOCATION, Table.SERVICE, Table.SERVICE_AT_LOCATION).stream()
                .allMatch(table -> reading.of(table).isEmpty())) {
            throw new BadInput("files", nothing(reading));
        }
        var run = new ImportRun(store, reading, name, whole);
        List<ImportResult.Count> counts = run.run();
        var result = new ImportResult(
                UUID.randomUUID(),
                clock.instant(),
                by.username(),
                name,
                whole,
                counts,
                run.faults().stream().limit(MOST_FAULTS).toList());
        keep(result, given);
        return result;
    }

    private static String nothing(Reading reading) {
        return "There is no usable organization, service or location in it. Nothing was changed."
                + reading.faults().stream()
                        .findFirst()
                        .map(fault -> " " + fault.place() + ": " + fault.message())
                        .orElse("");
    }

    private void keep(ImportResult result, Map<String, byte[]> given) {
        jdbc.sql("""
                        insert into homeward.directory_import
                               (id, at, imported_by, source, files, whole, counts, faults)
                        values (:id, :at, :by, :source, :files, :whole, cast(:counts as jsonb), cast(:faults as jsonb))""")
                .param("id", result.id())
                .param("at", Timestamp.from(result.at()))
                .param("by", result.importedBy())
                .param("source", result.source())
                .param("files", given.keySet().toArray(String[]::new))
                .param("whole", result.whole())
                .param("counts", json.writeValueAsString(result.counts()))
                .param("faults", json.writeValueAsString(result.faults()))
                .update();
    }

    /** The imports so far, the newest first. */
    @Transactional(readOnly = true)
    public List<ImportResult> past(int most) {
        return jdbc.sql("select * from homeward.directory_import order by at desc limit :most")
                .param("most", most)
                .query((row, number) -> result(row))
                .list();
    }

    /** One import with all that was wrong. */
    @Transactional(readOnly = true)
    public Optional<ImportResult> find(UUID id) {
        return jdbc.sql("select * from homeward.directory_import where id = :id")
                .param("id", id)
                .query((row, number) -> result(row))
                .optional();
    }

    private ImportResult result(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new ImportResult(
                row.getObject("id", UUID.class),
                at,
                row.getString("imported_by"),
                row.getString("source"),
                row.getBoolean("whole"),
                json.readValue(row.getString("counts"), COUNTS),
                json.readValue(row.getString("faults"), FAULTS));
    }
}
