/** What the models ask about how plans are going. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.progress;
