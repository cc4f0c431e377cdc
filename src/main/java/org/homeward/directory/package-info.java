/** The directory of who offers help, where and for whom, taken over from Open Referral files. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Directory")
package org.homeward.directory;
