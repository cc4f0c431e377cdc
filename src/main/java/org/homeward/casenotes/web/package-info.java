@org.jspecify.annotations.NullMarked
package org.homeward.casenotes.web;
