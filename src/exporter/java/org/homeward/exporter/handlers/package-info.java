/** What each kind of record means for the read model: one small handler per kind. */
package org.homeward.exporter.handlers;
