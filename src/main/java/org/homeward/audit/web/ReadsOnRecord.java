package org.homeward.audit.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.PlanVisibility;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes each reading on the trail before it happens: what cannot be written down is not shown.
 *
 * <p>A plan that the person may not see is left to the refusal that follows, see {@link RefusalsOnRecord}.
 */
@Component
class ReadsOnRecord implements HandlerInterceptor, WebMvcConfigurer {

    private final AuditDesk desk;
    private final CurrentCaller callers;
    private final PlanVisibility visibility;
    private final PlanOfAddress plans;
    private final RecentReads recent;

    ReadsOnRecord(
            @Lazy AuditDesk desk,
            CurrentCaller callers,
            @Lazy PlanVisibility visibility,
            @Lazy PlanOfAddress plans,
            RecentReads recent) {
        this.desk = desk;
        this.callers = callers;
        this.visibility = visibility;
        this.plans = plans;
        this.recent = recent;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && isOurs(handler)) {
            Address address = Address.of(request);
            if (address.isRead() && address.holdsRecords()) {
                callers.find().ifPresent(caller -> write(address, caller, request));
            }
        }
        return true;
    }

    private void write(Address address, Caller caller, HttpServletRequest request) {
        boolean refreshes = request.getHeader("HX-Request") != null;
        if (refreshes && recent.again(caller.username(), request.getRequestURI() + "?" + request.getQueryString())) {
            return;
        }
        UUID plan = plans.of(address);
        if (plan == null || visibility.maySee(caller, plan)) {
            Map<String, String> ids = new java.util.TreeMap<>(address.ids());
            ids.values().removeIf(id -> plan != null && id.equals(plan.toString()));
            desk.write(new AuditNote(AuditKind.READ, caller, address.what(), plan, null, ids));
        }
    }

    private static boolean isOurs(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.homeward.");
    }
}
