package org.homeward.documents.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;

/** The parts of a zip archive as its directory at the end lists them, which is what office programs read. */
final class Parts {

    private static final int END = 0x06054b50;
    private static final int LISTED = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final byte[] bytes;
    private final ByteBuffer buffer;

    Parts(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** One part: its name and what is in it. */
    record Part(String name, byte[] content) {}

    /** Whether an archive ends where the file ends. */
    static boolean endsIn(byte[] bytes) {
        return new Parts(bytes).end() >= 0;
    }

    List<Part> read(Unpacking unpacking) throws Refused {
        try {
            int end = end();
            if (end < 0 || buffer.getInt(0) != LOCAL) {
                throw damaged();
            }
            int count = buffer.getShort(end + 10) & 0xFFFF;
            int at = buffer.getInt(end + 16);
            var parts = new ArrayList<Part>();
            for (int i = 0; i < count; i++) {
                if (buffer.getInt(at) != LISTED) {
                    throw damaged();
                }
                unpacking.part();
                int nameLength = buffer.getShort(at + 28) & 0xFFFF;
                String name = new String(bytes, at + 46, nameLength, StandardCharsets.UTF_8);
                parts.add(new Part(name, content(at, unpacking)));
                at += 46 + nameLength + (buffer.getShort(at + 30) & 0xFFFF) + (buffer.getShort(at + 32) & 0xFFFF);
            }
            return parts;
        } catch (IndexOutOfBoundsException | DataFormatException broken) {
            throw damaged();
        }
    }

    private byte[] content(int listed, Unpacking unpacking) throws Refused, DataFormatException {
        boolean locked = (buffer.getShort(listed + 8) & 1) != 0;
        if (locked) {
            throw new Refused(
                    "This file is locked with a password, so nobody could read it later. Save it without one and send that.");
        }
        int method = buffer.getShort(listed + 10);
        int packed = buffer.getInt(listed + 20);
        int local = buffer.getInt(listed + 42);
        if (packed < 0 || local < 0 || buffer.getInt(local) != LOCAL) {
            throw damaged();
        }
        int from = local + 30 + (buffer.getShort(local + 26) & 0xFFFF) + (buffer.getShort(local + 28) & 0xFFFF);
        if (from + packed > bytes.length) {
            throw damaged();
        }
        return switch (method) {
            case STORED -> unpacking.stored(bytes, from, packed);
            case DEFLATED -> unpacking.inflated(bytes, from, packed, true);
            default -> throw damaged();
        };
    }

    private int end() {
        int first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
        for (int at = bytes.length - END_LENGTH; at >= first; at--) {
            if (buffer.getInt(at) == END && at + END_LENGTH + (buffer.getShort(at + 20) & 0xFFFF) == bytes.length) {
                return at;
            }
        }
        return -1;
    }

    private static Refused damaged() {
        return new Refused("This file is damaged: its parts cannot be read. Open it, save it anew, and send that.");
    }
}
