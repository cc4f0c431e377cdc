@org.jspecify.annotations.NullMarked
package org.homeward.review.web;
