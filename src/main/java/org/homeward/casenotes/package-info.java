/** Case notes: what was seen, said and decided about a plan, by whom and why; corrections stand beside what they correct. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Case notes")
package org.homeward.casenotes;
