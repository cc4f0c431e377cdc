package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import java.time.Instant;
import java.time.ZonedDateTime;

/** The engine's way of saying "nothing" (-1, the empty text) turned into null, and its times into instants. */
final class Values {

    private Values() {}

    static Instant at(Record<?> record) {
        return Instant.ofEpochMilli(record.getTimestamp());
    }

    static Long key(long key) {
        return key > 0 ? key : null;
    }

    static String text(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static Instant instant(String dateTime) {
        return text(dateTime) == null ? null : ZonedDateTime.parse(dateTime).toInstant();
    }
}
