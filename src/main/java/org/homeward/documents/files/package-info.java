/** What a file is, found from its bytes, and whether it is safe to pass on. */
@org.jspecify.annotations.NullMarked
package org.homeward.documents.files;
