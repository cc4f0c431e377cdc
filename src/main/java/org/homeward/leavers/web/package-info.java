/** The pages, the API and the gate for people who leave. */
@org.jspecify.annotations.NullMarked
package org.homeward.leavers.web;
