package org.homeward.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.audit.verifier.Anchor;
import org.homeward.audit.verifier.ChainCheck;
import org.homeward.audit.verifier.DatabaseRows;
import org.homeward.audit.verifier.ExportFile;
import org.homeward.audit.verifier.Verdict;
import org.homeward.paging.Cursor;
import org.homeward.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What auditors, and only they, ask of the trail: search it, take it along, have it checked. */
@Service
public class AuditReports {

    private final AuditReader reader;
    private final AuditDesk desk;
    private final Anchors anchors;
    private final DataSource database;

    AuditReports(AuditReader reader, AuditDesk desk, Anchors anchors, DataSource database) {
        this.reader = reader;
        this.desk = desk;
        this.anchors = anchors;
        this.database = database;
    }

    public Page<AuditEntry> find(AuditFilter filter, @Nullable String cursor, int limit, Caller by) {
        check(by);
        Long before = Cursor.decode(cursor, 1).map(last -> last.number(0)).orElse(null);
        return Page.of(reader.find(filter, before, limit + 1), limit, row -> Cursor.of(row.id()));
    }

    public List<Anchor> anchors(Caller by) {
        check(by);
        return anchors.kept();
    }

    /** Checks the whole chain, also against the anchors in the database and in the file. */
    public Verdict verify(Caller by) {
        check(by);
        Verdict verdict = verify();
        desk.write(new AuditNote(
                AuditKind.READ,
                by,
                "audit.verify",
                null,
                null,
                Map.of("entries", verdict.entries(), "intact", verdict.intact())));
        return verdict;
    }

    /** Writes the whole trail as a file that the stand-alone verifier reads. */
    public void export(Writer to, Caller by) {
        check(by);
        try (Connection connection = database.getConnection()) {
            to.write(ExportFile.header());
            DatabaseRows.each(connection, row -> {
                try {
                    to.write(ExportFile.line(row));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (SQLException fault) {
            throw new IllegalStateException("Could not read the audit trail", fault);
        }
    }

    Verdict verify() {
        try (Connection connection = database.getConnection()) {
            var known = new ArrayList<>(DatabaseRows.anchors(connection));
            known.addAll(anchors.inFile());
            var check = new ChainCheck(known);
            DatabaseRows.each(connection, check::take);
            return check.verdict();
        } catch (SQLException fault) {
            throw new IllegalStateException("Could not read the audit trail", fault);
        }
    }

    /** Refuses everybody but auditors. */
    public void check(Caller by) {
        if (!by.has(Role.AUDITOR)) {
            throw new NotAllowed("Only auditors read the audit trail.");
        }
    }
}
