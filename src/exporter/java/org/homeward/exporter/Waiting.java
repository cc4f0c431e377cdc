package org.homeward.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;

/** A record on its way to the database, and how old it was when the broker handed it over. */
record Waiting(Record<?> record, Duration ageOnArrival, long arrivedNanos) {

    static Waiting since(Record<?> record, long engineMillis) {
        long age = Math.max(0, engineMillis - record.getTimestamp());
        return new Waiting(record, Duration.ofMillis(age), System.nanoTime());
    }

    long position() {
        return record.getPosition();
    }

    /** Its age by now. The engine's clock may jump, so the time spent here is taken from another one. */
    Duration age() {
        return ageOnArrival.plusNanos(System.nanoTime() - arrivedNanos);
    }
}
