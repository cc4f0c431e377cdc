package org.homeward.oversight;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The caseload in numbers.
 *
 * @param stages open plans by stage code, in the usual order, with zeros
 * @param exporterLagMs how far the engine's last event was from being visible here; null before the first event
 * @param asOf when the engine's last event became visible
 */
public record MonitorSummary(
        Map<String, Long> stages,
        long overdue,
        long dueSoon,
        long incidents,
        @Nullable Long exporterLagMs,
        @Nullable Instant asOf) {}
