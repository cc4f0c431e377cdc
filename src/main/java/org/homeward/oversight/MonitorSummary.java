package org.homeward.oversight;

import java.util.Map;

/**
 * The caseload in numbers.
 *
 * @param stages open plans by stage code, in the usual order, with zeros
 * @param exporterLagMs how far what people see is behind what the engine did
 * @param upToDate whether that is little enough to rely on
 */
public record MonitorSummary(
        Map<String, Long> stages, long overdue, long dueSoon, long incidents, long exporterLagMs, boolean upToDate) {}
