@org.jspecify.annotations.NullMarked
package org.homeward.agencies.web;
