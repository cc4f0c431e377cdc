/** Letters to families: worded by policy staff in both languages, kept word for word as they were sent. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Letters")
package org.homeward.letters;
