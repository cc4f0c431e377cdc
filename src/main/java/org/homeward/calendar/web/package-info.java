@org.jspecify.annotations.NullMarked
package org.homeward.calendar.web;
