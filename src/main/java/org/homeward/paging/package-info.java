/** How lists are cut into pages: by key, never by offset. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Paging")
package org.homeward.paging;
