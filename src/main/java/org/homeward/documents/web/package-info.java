@org.jspecify.annotations.NullMarked
package org.homeward.documents.web;
