package org.homeward.leavers.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.EndedAccess;
import org.homeward.access.NotAllowed;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses whoever's access has ended at their next request, with a session or with a token, and forgets the session.
 *
 * <p>It asks the database each time: a token that Keycloak gave out before is good for minutes, a session for hours.
 */
class LeaverGate extends OncePerRequestFilter {

    private final EndedAccess ended;
    private final CurrentCaller callers;

    LeaverGate(EndedAccess ended, CurrentCaller callers) {
        this.ended = ended;
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (callers.find().map(Caller::username).filter(ended::isOver).isPresent()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            String why = "Your access to Homeward has ended. If you think this is a mistake, call the agency.";
            request.setAttribute("problemDetail", why);
            throw new NotAllowed(why);
        }
        chain.doFilter(request, response);
    }
}
