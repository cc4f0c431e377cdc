/** Layout, sign-in and error pages; nothing of the domain. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "UI")
package org.homeward.ui;
