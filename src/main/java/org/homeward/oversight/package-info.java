/** Every plan and process instance at a glance; incidents read, corrected and resolved. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Oversight")
package org.homeward.oversight;
