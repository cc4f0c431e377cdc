/** Opening a plan that is none of one's own, for a short time and with a reason, because a child needs it now. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Emergency access")
package org.homeward.emergency;
