@org.jspecify.annotations.NullMarked
package org.homeward.consent.web;
