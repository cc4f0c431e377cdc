package org.homeward.plan;

import java.util.function.Predicate;
import org.homeward.access.Caller;

/**
 * A page of one plan, named in the row of links below its head; a module declares a bean for each of its own.
 *
 * <p>The title is the message {@code plan.tab.<path>}. Hiding a tab protects nothing: the page itself asks.
 *
 * @param order where it stands in the row; the overview is 0
 * @param path below {@code /plans/{id}/}, for example {@code people}
 */
public record PlanTab(int order, String path, Predicate<Caller> shownTo) {}
