/** What the model of family team meetings asks of the plan and its dates. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.meetings;
