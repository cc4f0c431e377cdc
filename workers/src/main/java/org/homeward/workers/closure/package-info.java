/** What the models ask when a plan is about to end. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.closure;
