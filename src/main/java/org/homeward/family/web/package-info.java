/** The family's pages. */
@org.jspecify.annotations.NullMarked
package org.homeward.family.web;
