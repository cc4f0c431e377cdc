/**
 * What was shown to whom by consent, and the guarantee that nothing is shown after a consent was taken back.
 *
 * <p>Whoever reads something with a category for people inside a plan calls {@link
 * org.homeward.disclosure.DisclosureDesk#hold} first, then reads with {@link org.homeward.access.RecordAccess} in the same
 * transaction, then tells with {@link org.homeward.disclosure.Ground#shown} which categories were in the answer.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Disclosure")
package org.homeward.disclosure;
