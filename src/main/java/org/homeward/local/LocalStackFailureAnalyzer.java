package org.homeward.local;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the local stack did not start, and the remedy, instead of a stack trace. */
class LocalStackFailureAnalyzer extends AbstractFailureAnalyzer<LocalStackFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LocalStackFailure cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
