/** What the models ask about the network around a child. */
@org.jspecify.annotations.NullMarked
package org.homeward.workers.network;
