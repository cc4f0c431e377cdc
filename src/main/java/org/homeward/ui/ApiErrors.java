package org.homeward.ui;

import org.homeward.access.BadInput;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.language.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns refusals into problem details (RFC 9457); the text never repeats what was entered. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Phrases phrases;

    ApiErrors(Phrases phrases) {
        this.phrases = phrases;
    }

    @ExceptionHandler
    ProblemDetail hidden(NotVisible refusal) {
        return problem(HttpStatus.NOT_FOUND, "There is no such thing, or you may not see it.");
    }

    @ExceptionHandler
    ProblemDetail badInput(BadInput refusal) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, refusal.getMessage());
        problem.setProperty("errors", Refusals.said(refusal.errors(), phrases));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail conflict(Conflict refusal) {
        return problem(HttpStatus.CONFLICT, refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail overtaken(ConcurrencyFailureException fault) {
        return problem(HttpStatus.CONFLICT, "Somebody changed this at the same moment. Read it again and repeat.");
    }

    @ExceptionHandler
    ProblemDetail twice(DuplicateKeyException fault) {
        return problem(HttpStatus.CONFLICT, "This is there already; it may have been sent twice. Read it again.");
    }

    @ExceptionHandler
    ProblemDetail unstorable(DataAccessException fault) throws Exception {
        return Unstorable.is(fault) ? badInput(Unstorable.refusal()) : fault((Exception) fault);
    }

    @ExceptionHandler
    ProblemDetail notAllowed(AccessDeniedException refusal) {
        return problem(
                HttpStatus.FORBIDDEN,
                refusal instanceof NotAllowed reason
                        ? String.valueOf(reason.getMessage())
                        : "This is not allowed for your role.");
    }

    @ExceptionHandler
    ProblemDetail wrongParameter(MethodArgumentTypeMismatchException fault) {
        return badInput(new BadInput(fault.getName(), "This value has the wrong form."));
    }

    @ExceptionHandler
    ProblemDetail fault(Exception fault) throws Exception {
        if (fault instanceof AuthenticationException) {
            throw fault;
        }
        LOG.error("A request failed", fault);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side. Nothing was changed; try again.");
    }

    @Override
    protected org.springframework.http.ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException fault,
            org.springframework.http.HttpHeaders headers,
            org.springframework.http.HttpStatusCode status,
            org.springframework.web.context.request.WebRequest request) {
        ProblemDetail problem = badInput(new BadInput("body", "Send JSON of the documented shape."));
        return org.springframework.http.ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(problem);
    }

    private ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, phrases.in(LocaleContextHolder.getLocale(), detail));
    }
}
