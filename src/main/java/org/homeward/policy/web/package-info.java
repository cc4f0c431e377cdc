/** The policy pages and the policy API. */
@org.jspecify.annotations.NullMarked
package org.homeward.policy.web;
