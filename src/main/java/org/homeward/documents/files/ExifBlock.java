package org.homeward.documents.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** A block of details as cameras write it: a small TIFF, lists of numbered entries that point at each other. */
final class ExifBlock {

    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int MAGIC = 42;
    private static final int HEADER = 8;

    private final ByteBuffer buffer;
    private final int start;

    private ExifBlock(ByteBuffer buffer, int start) {
        this.buffer = buffer;
        this.start = start;
    }

    /** The block that begins there, or null when none does. */
    static @Nullable ExifBlock at(byte[] bytes, int start) {
        if (start + HEADER > bytes.length || bytes[start] != bytes[start + 1]) {
            return null;
        }
        ByteOrder order = switch (bytes[start]) {
            case 'I' -> ByteOrder.LITTLE_ENDIAN;
            case 'M' -> ByteOrder.BIG_ENDIAN;
            default -> null;
        };
        if (order == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        return buffer.getShort(start + 2) == MAGIC ? new ExifBlock(buffer, start) : null;
    }

    /** Where its first list begins. */
    int first() {
        return buffer.getInt(start + 4);
    }

    /** The value of an entry of the list that begins there, or null when the list has no such entry. */
    @Nullable
    Integer value(int list, int tag) {
        long from = (long) start + list;
        if (list < HEADER || from + 2 > buffer.limit()) {
            return null;
        }
        int count = buffer.getShort((int) from) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            long entry = from + 2 + (long) i * ENTRY;
            if (entry + ENTRY > buffer.limit()) {
                return null;
            }
            int at = (int) entry;
            if ((buffer.getShort(at) & 0xFFFF) == tag) {
                return buffer.getShort(at + 2) == SHORT ? buffer.getShort(at + 8) & 0xFFFF : buffer.getInt(at + 8);
            }
        }
        return null;
    }
}
