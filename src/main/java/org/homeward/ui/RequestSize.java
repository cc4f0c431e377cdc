package org.homeward.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses forms and JSON that are larger than anything a person writes; files have a limit of their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20) // nobody has to be known to be told that this is too much
class RequestSize extends OncePerRequestFilter {

    private static final List<String> WRITTEN =
            List.of("application/json", "application/x-www-form-urlencoded", "text/");

    private final long most;
    private final List<String> large;
    private final ApiProblems problems;

    RequestSize(
            @Value("${homeward.requests.most:4MB}") DataSize most,
            @Value("${homeward.requests.of-any-size:/api/directory/imports}") List<String> large,
            ApiProblems problems) {
        this.most = most.toBytes();
        this.large = large;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isWritten(request.getContentType()) || large.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > most) {
            refuse(request, response);
        } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
            // Sent piece by piece, so that nobody knows how much will come.
            problems.write(response, HttpStatus.LENGTH_REQUIRED, "Send the length of what you send (Content-Length).");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            String detail = "This is more than %d MB of text. Shorten it, or send it as a file; nothing was changed."
                    .formatted(DataSize.ofBytes(most).toMegabytes());
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, detail);
        } else {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }

    private static boolean isWritten(@Nullable String type) {
        return type != null && WRITTEN.stream().anyMatch(type.toLowerCase()::startsWith);
    }
}
