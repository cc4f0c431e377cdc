/** What the model asks of an emergency access. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.emergency;
