/** What the models ask of a hand-over. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.handover;
