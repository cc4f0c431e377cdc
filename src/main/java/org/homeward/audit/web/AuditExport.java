package org.homeward.audit.web;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.homeward.access.Caller;
import org.homeward.audit.AuditReports;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The trail as a download, sent while it is read. */
@Component
class AuditExport {

    private final AuditReports reports;

    AuditExport(AuditReports reports) {
        this.reports = reports;
    }

    StreamingResponseBody by(Caller caller) {
        reports.check(caller); // refused before the first byte, not in the middle of a file
        return out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            reports.export(writer, caller);
            writer.flush();
        };
    }
}
