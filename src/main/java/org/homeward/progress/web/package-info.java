@org.jspecify.annotations.NullMarked
package org.homeward.progress.web;
