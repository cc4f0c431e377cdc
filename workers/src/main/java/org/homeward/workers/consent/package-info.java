/** What the models ask of consents. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.consent;
