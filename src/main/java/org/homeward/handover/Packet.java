package org.homeward.handover;

import java.util.List;

/** What the next person must know, in parts that each have a heading. */
public record Packet(List<Part> parts) {

    /** One heading and its lines; no lines means that there is nothing of it. */
    public record Part(String title, List<String> lines) {}
}
