package org.homeward.emergency.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.EmergencyReading;
import org.homeward.access.NotAllowed;
import org.homeward.emergency.EmergencyDesk;
import org.homeward.plan.PlanId;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Before anything else looks at a request for a plan: whether the person may see that plan only because of an emergency.
 * Then they have no role in this request, and it can only read.
 */
@Component
class ReadsInEmergency implements HandlerInterceptor, WebMvcConfigurer {

    /** Tells programs until when they read this plan; people see a banner. */
    static final String HEADER = "Homeward-Emergency-Until";

    private static final Pattern OF_PLAN = Pattern.compile("(/api)?/plans/\\{id(:[^/]*)?}(/.*)?");

    /** Reading that is sent by POST, so that words stay out of addresses. */
    private static final Set<String> SEARCHES = Set.of("/plans/{id}/record/search");

    private final CurrentCaller callers;
    private final EmergencyDesk desk;

    ReadsInEmergency(CurrentCaller callers, @Lazy EmergencyDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null && OF_PLAN.matcher(pattern).matches()) {
            Optional<Caller> caller = callers.asSignedIn();
            planOf(request)
                    .flatMap(plan -> caller.flatMap(who -> desk.reading(plan, who)))
                    .ifPresent(reading -> begin(reading, request.getMethod(), pattern, response));
        }
        return true;
    }

    private static void begin(EmergencyReading reading, String method, String pattern, HttpServletResponse response) {
        reading.holdsForRequest();
        response.setHeader(HEADER, reading.until().toString());
        if (!Set.of("GET", "HEAD").contains(method) && !SEARCHES.contains(pattern)) {
            throw new NotAllowed("You opened this plan in an emergency. You can read it, but not change anything in it."
                    + " Tell the child's caseworker or a supervisor what has to be done.");
        }
    }

    private static Optional<PlanId> planOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? PlanId.parse(String.valueOf(variables.get("id")))
                : Optional.empty();
    }
}
