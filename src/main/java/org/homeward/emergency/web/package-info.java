/** The pages and addresses of emergency access, and what it means for the pages of a plan. */
@org.jspecify.annotations.NullMarked
package org.homeward.emergency.web;
