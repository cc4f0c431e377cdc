/** The network around a child: who is needed, who is there, and which places are empty. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Network")
package org.homeward.network;
