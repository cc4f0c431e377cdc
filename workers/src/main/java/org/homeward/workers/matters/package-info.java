/** What the models ask about matters: open, note, end. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.matters;
