/** What the models ask the deadline rules. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.deadlines;
