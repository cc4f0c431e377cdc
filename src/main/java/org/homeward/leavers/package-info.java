/** People who leave: from one moment to the next they see nothing, and nothing that was theirs waits for them. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Leavers")
package org.homeward.leavers;
