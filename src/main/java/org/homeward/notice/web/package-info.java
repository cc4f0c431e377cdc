/** The page of what a person was told, and how they want to be told. */
@org.jspecify.annotations.NullMarked
package org.homeward.notice.web;
