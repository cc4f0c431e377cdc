/** Who is asking, and what that person may see: decided here, applied in every query. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Access")
package org.homeward.access;
