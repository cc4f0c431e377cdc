package org.homeward.exporter;

/** The broker's log began anew while the read model stayed: its records would be taken for old ones and be lost. */
final class ForeignLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignLog(long position, long written) {
        super(
                "The record at position %d is younger than all that was written up to position %d: this is another broker's log. Bring back the broker's data, or empty the schema 'engine'"
                        .formatted(position, written));
    }
}
