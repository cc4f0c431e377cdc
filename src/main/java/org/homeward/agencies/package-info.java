/** Agencies that work with families, and what has been agreed with each about sharing records. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Agencies")
package org.homeward.agencies;
