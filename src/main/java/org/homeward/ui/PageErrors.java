package org.homeward.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Conflict;
import org.homeward.access.NotVisible;
import org.homeward.language.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Refusals on pages: a page in plain language for a browser, a problem detail for a script on the page.
 *
 * <p>Never repeats what was entered. A page that can show the form again handles {@link BadInput} itself.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after the API's own, before the framework's
class PageErrors {

    private final Phrases phrases;

    PageErrors(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Hidden, missing, or an address that cannot be one of ours: from outside they all look the same. */
    @ExceptionHandler({NotVisible.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    @Nullable
    ResponseEntity<ProblemDetail> hidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(HttpStatus.NOT_FOUND, null, List.of(), request, response);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> badInput(BadInput refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, refusal.getMessage(), refusal.errors(), request, response);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> conflict(Conflict refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(HttpStatus.CONFLICT, refusal.getMessage(), List.of(), request, response);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> overtaken(
            ConcurrencyFailureException fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(HttpStatus.CONFLICT, null, List.of(), request, response);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> twice(
            DuplicateKeyException fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String detail = "This is there already; it may have been sent twice. Load the page again to see it.";
        return answer(HttpStatus.CONFLICT, detail, List.of(), request, response);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> unstorable(
            DataAccessException fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Unstorable.is(fault)) {
            throw fault;
        }
        return badInput(Unstorable.refusal(), request, response);
    }

    /** Asked in a way that this address does not understand, which no handler of ours has seen. */
    @ExceptionHandler({
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class,
        MaxUploadSizeExceededException.class
    })
    @Nullable
    ResponseEntity<ProblemDetail> notLikeThis(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpStatus status = fault instanceof ErrorResponse answer
                ? HttpStatus.valueOf(answer.getStatusCode().value())
                : HttpStatus.CONTENT_TOO_LARGE;
        return answer(status, null, List.of(), request, response);
    }

    private @Nullable ResponseEntity<ProblemDetail> answer(
            HttpStatus status,
            @Nullable String english,
            List<FieldError> refused,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String detail = phrases.say(english);
        List<FieldError> errors = Refusals.said(refused, phrases);
        if (wantsPage(request)) {
            request.setAttribute("problemDetail", detail);
            request.setAttribute("problemErrors", errors);
            response.sendError(status.value());
            return null;
        }
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") == null
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
