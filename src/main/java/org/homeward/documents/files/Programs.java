package org.homeward.documents.files;

/** The first bytes of programs and archives. */
final class Programs {

    private static final byte[][] STARTS = {
        {'M', 'Z'},
        {0x7F, 'E', 'L', 'F'},
        {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
        {(byte) 0xCF, (byte) 0xFA, (byte) 0xED, (byte) 0xFE},
        {(byte) 0xCE, (byte) 0xFA, (byte) 0xED, (byte) 0xFE},
        {'#', '!'}
    };
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private Programs() {}

    static boolean isOne(byte[] content) {
        for (byte[] start : STARTS) {
            if (starts(content, start)) {
                return true;
            }
        }
        return false;
    }

    static boolean startsLikeArchive(byte[] content) {
        return starts(content, ARCHIVE);
    }

    static boolean starts(byte[] content, byte[] start) {
        return standsAt(content, 0, start);
    }

    static boolean standsAt(byte[] content, int at, byte[] wanted) {
        return content.length - at >= wanted.length
                && java.util.Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
