@org.jspecify.annotations.NullMarked
package org.homeward.workload.web;
