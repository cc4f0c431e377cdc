package org.homeward.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes down what became of a request of somebody who is signed in: a refusal, a file that was taken along, and a
 * change that nobody else put on the trail.
 */
class RefusalsOnRecord extends OncePerRequestFilter {

    private final AuditDesk desk;
    private final CurrentCaller callers;
    private final PlanOfAddress plans;

    RefusalsOnRecord(AuditDesk desk, CurrentCaller callers, PlanOfAddress plans) {
        this.desk = desk;
        this.callers = callers;
        this.plans = plans;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        callers.find().ifPresent(caller -> write(request, response, caller));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Caller caller) {
        Address address = Address.of(request);
        int status = response.getStatus();
        if (status == HttpServletResponse.SC_FORBIDDEN || status == HttpServletResponse.SC_NOT_FOUND) {
            write(AuditKind.DENIAL, address, caller, Map.of("status", status));
        } else if (status < 400 && address.isKnown()) {
            if (takenAlong(response)) {
                write(AuditKind.EXPORT, address, caller, Map.of());
            } else if (!address.isRead() && request.getAttribute(AuditDesk.CHANGE_WRITTEN) == null) {
                write(AuditKind.CHANGE, address, caller, Map.of());
            }
        }
    }

    private void write(AuditKind kind, Address address, Caller caller, Map<String, ?> more) {
        UUID plan = plans.of(address);
        var detail = new TreeMap<String, Object>(address.ids());
        detail.values().removeIf(id -> plan != null && plan.toString().equals(id));
        detail.putAll(more);
        desk.write(new AuditNote(kind, caller, address.what(), plan, null, detail));
    }

    private static boolean takenAlong(HttpServletResponse response) {
        String disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        return disposition != null && disposition.startsWith("attachment");
    }
}
