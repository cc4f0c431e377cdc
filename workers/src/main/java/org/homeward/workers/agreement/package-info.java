/** What the models ask while a draft is being read. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.agreement;
