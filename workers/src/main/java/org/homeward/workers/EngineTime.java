package org.homeward.workers;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments as the engine's expressions read them: with seconds and offset, never with a zone's name. */
public final class EngineTime {

    private EngineTime() {}

    public static String of(ZonedDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0));
    }
}
