/** Where partners come in: teachers, clinicians and providers, who have two minutes and need to see only what is asked of them. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Partners")
package org.homeward.partners;
