@org.jspecify.annotations.NullMarked
package org.homeward.people.web;
