package org.homeward.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos with what cameras write beside the picture. */
public final class Photos {

    private static final int JPEG_START = 2;
    private static final int PNG_HEAD = 33; // the signature and IHDR

    private Photos() {}

    /** A small red picture without anything beside it. */
    public static byte[] picture(String format) {
        var image = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, Color.RED.getRGB());
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** As a phone takes it: lying on its side, with the place, a maker, a comment, and a film behind the picture. */
    public static byte[] fromAPhone() {
        byte[] details = Files.both(Files.ascii("Exif\0\0"), exif(ByteOrder.BIG_ENDIAN));
        byte[] words = Files.ascii("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='41,52N' maker='SecretPhone'/>");
        byte[] start =
                segment(0xE1, details, segment(0xE1, words, segment(0xFE, Files.ascii("SecretComment"), new byte[0])));
        return Files.both(put(picture("jpg"), JPEG_START, start), Files.ascii("SecretFilm"));
    }

    /** A picture with a comment and the same details. */
    public static byte[] png() {
        byte[] parts = Files.both(
                part("tEXt", Files.ascii("Author\0SecretPerson")), part("eXIf", exif(ByteOrder.LITTLE_ENDIAN)));
        return put(picture("png"), PNG_HEAD, parts);
    }

    /** A block that says: lying on its side, taken at 41 degrees north. */
    public static byte[] exif(ByteOrder order) {
        ByteBuffer block = ByteBuffer.allocate(64).order(order);
        block.put(Files.ascii(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"));
        block.putShort((short) 42).putInt(8);
        block.putShort((short) 2); // the first list has two entries
        block.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        block.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        block.putInt(0);
        block.putShort((short) 1); // the list of the place
        block.putShort((short) 2).putShort((short) 5).putInt(3).putInt(56);
        return block.array();
    }

    private static byte[] segment(int marker, byte[] content, byte[] after) {
        int length = content.length + 2;
        byte[] head = Files.bytes(0xFF, marker, length >> 8, length & 0xFF);
        return Files.both(Files.both(head, content), after);
    }

    private static byte[] part(String name, byte[] content) {
        byte[] named = Files.both(Files.ascii(name), content);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] put(byte[] into, int at, byte[] what) {
        byte[] first = java.util.Arrays.copyOf(into, at);
        byte[] rest = java.util.Arrays.copyOfRange(into, at, into.length);
        return Files.both(Files.both(first, what), rest);
    }
}
