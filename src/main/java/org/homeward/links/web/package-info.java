/** The pages of one-task links. */
@org.jspecify.annotations.NullMarked
package org.homeward.links.web;
