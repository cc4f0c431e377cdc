package org.homeward.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Addresses with signs that no address of ours has: nothing is there. */
@Component
class StrangeAddresses implements RequestRejectedHandler {

    private final ApiProblems problems;

    StrangeAddresses(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refusal)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            problems.write(response, HttpStatus.BAD_REQUEST, "This address holds signs that no address here has.");
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
