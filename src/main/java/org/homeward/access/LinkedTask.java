package org.homeward.access;

import java.util.UUID;

/**
 * The one task that somebody without an account may answer, through a link that works once.
 *
 * <p>It opens the frame of the plan and that task, and nothing of the plan's record.
 *
 * @param plan the plan of the task
 * @param task the task's key
 */
public record LinkedTask(UUID plan, long task) {}
