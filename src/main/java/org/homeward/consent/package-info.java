/** Consents: who was asked for which record, what they answered, and until when it holds. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Consent")
package org.homeward.consent;
