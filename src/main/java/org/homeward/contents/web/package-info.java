@org.jspecify.annotations.NullMarked
package org.homeward.contents.web;
