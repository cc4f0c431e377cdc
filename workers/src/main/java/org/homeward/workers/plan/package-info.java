/** What the models ask the plan's record to do. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.plan;
