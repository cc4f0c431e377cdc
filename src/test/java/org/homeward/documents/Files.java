package org.homeward.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that people send, good and bad. */
public final class Files {

    public static final byte[] PDF = ascii("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    public static final byte[] PNG = Photos.picture("png");
    public static final byte[] PROGRAM = bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0);
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Files() {}

    public static byte[] word(Object... more) {
        return types(WORD, more);
    }

    /** An office document whose main part has that type, with more parts: name, content, name, content. */
    public static byte[] types(String main, Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = "[Content_Types].xml";
        all[1] = "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + main + "\"/></Types>";
        System.arraycopy(more, 0, all, 2, more.length);
        return zip(all);
    }

    public static byte[] zip(Object... parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                zip.write(parts[i + 1] instanceof byte[] bytes ? bytes : ascii((String) parts[i + 1]));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] both(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
