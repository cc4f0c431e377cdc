/** The partners' page. */
@org.jspecify.annotations.NullMarked
package org.homeward.partners.web;
