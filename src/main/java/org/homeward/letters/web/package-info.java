@org.jspecify.annotations.NullMarked
package org.homeward.letters.web;
