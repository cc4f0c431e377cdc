package org.homeward.documents.files;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the parts of one file and stops as soon as they weigh more than is allowed, however small they were packed. */
final class Unpacking {

    private static final int STEP = 64 * 1024;
    private static final int MOST_LEVELS = 3;

    private final int mostParts;
    private long left;
    private int parts;
    private int level;

    Unpacking(long largest, int mostParts) {
        this.left = largest;
        this.mostParts = mostParts;
    }

    /** Counts a part. */
    void part() throws Refused {
        if (++parts > mostParts) {
            throw tooMuch();
        }
    }

    void enter() throws Refused {
        if (++level > MOST_LEVELS) {
            throw tooMuch();
        }
    }

    void leave() {
        level--;
    }

    /** What is in a part that is not packed. */
    byte[] stored(byte[] bytes, int from, int length) throws Refused {
        use(length);
        return java.util.Arrays.copyOfRange(bytes, from, from + length);
    }

    /** What is in a packed part. */
    byte[] inflated(byte[] bytes, int from, int length, boolean bare) throws Refused, DataFormatException {
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(bytes, from, length);
            var out = new java.io.ByteArrayOutputStream();
            byte[] step = new byte[STEP];
            while (!inflater.finished()) {
                int count = inflater.inflate(step);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                use(count);
                out.write(step, 0, count);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private void use(long bytes) throws Refused {
        left -= bytes;
        if (left < 0) {
            throw tooMuch();
        }
    }

    private static Refused tooMuch() {
        return new Refused(
                "Unpacked, this file is far larger than it looks. It is not opened. Print it to a PDF and send that.");
    }
}
