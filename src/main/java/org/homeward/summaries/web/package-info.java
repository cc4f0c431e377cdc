@org.jspecify.annotations.NullMarked
package org.homeward.summaries.web;
