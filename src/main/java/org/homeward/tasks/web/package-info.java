/** The tasklist: its pages and its API. */
@org.jspecify.annotations.NullMarked
package org.homeward.tasks.web;
