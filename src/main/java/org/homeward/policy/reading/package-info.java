/** Reads models, tables and forms: their names, their faults and how two versions differ. */
@org.jspecify.annotations.NullMarked
package org.homeward.policy.reading;
