/** Checks the chain of the audit trail with nothing but the JDK and a database driver, so that anybody can run it. */
@org.jspecify.annotations.NullMarked
package org.homeward.audit.verifier;
