/** Who saw or changed what, on a record that only grows and whose every alteration shows. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Audit")
package org.homeward.audit;
