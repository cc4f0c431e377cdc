package org.homeward.consent;

import java.util.UUID;
import org.homeward.plan.PlanId;

/**
 * A consent was taken back and nothing more is shared by it; published in the transaction that says so.
 *
 * @param person who had given it, by name
 */
public record SharingStopped(PlanId plan, UUID consent, String person, String category, String recipient) {}
