/** What the models ask of team reviews. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.review;
