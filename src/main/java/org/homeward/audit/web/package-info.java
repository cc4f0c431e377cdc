/** The auditor's page and API, and what writes reads, refusals and exports on the trail. */
@org.jspecify.annotations.NullMarked
package org.homeward.audit.web;
