@org.jspecify.annotations.NullMarked
package org.homeward.directory.web;
