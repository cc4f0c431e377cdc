/** Sample plans for trying Homeward out, made through the same API that users have. */
@org.jspecify.annotations.NullMarked
package org.homeward.local.samples;
