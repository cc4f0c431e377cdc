/** Notices: who has to be told of something, how, and by which day; and the one gate through which every mail goes. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Notice")
package org.homeward.notice;
