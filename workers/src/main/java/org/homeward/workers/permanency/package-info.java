/** What the models ask about permanency. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.permanency;
