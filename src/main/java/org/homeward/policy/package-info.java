/** Models, tables, forms and letters: edited, checked, approved by a second person and put in force. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Policy")
package org.homeward.policy;
