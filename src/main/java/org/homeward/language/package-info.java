/** English and Spanish: each person reads Homeward in their own language. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Language")
package org.homeward.language;
