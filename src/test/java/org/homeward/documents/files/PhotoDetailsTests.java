package org.homeward.documents.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.homeward.documents.Files;
import org.homeward.documents.Photos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A photo shows what it shows and tells nothing beside it. */
class PhotoDetailsTests {

    private final FileCheck check = new FileCheck(10_000_000, 100);

    @Test
    void takesPlaceMakerWordsAndFilmOutOfAPhotoAndLeavesThePicture() throws Exception {
        byte[] given = Photos.fromAPhone();
        assertThat(Place.isToldBy(given)).isTrue();

        byte[] kept = check.check("kitchen.jpg", given).bytes();

        assertThat(Place.isToldBy(kept)).isFalse();
        assertThat(text(kept)).doesNotContain("Secret").doesNotContain("GPS");
        assertThat(pixels(kept)).isEqualTo(pixels(given));
        assertThat(check.check("kitchen.jpg", kept).bytes())
                .as("nothing more to take out")
                .isSameAs(kept);
    }

    @Test
    void keepsWhichWayUpAPhotoIs() throws Exception {
        byte[] kept = check.check("kitchen.jpg", Photos.fromAPhone()).bytes();
        int start = text(kept).indexOf("Exif\0\0") + 6;
        ExifBlock block = ExifBlock.at(kept, start);
        assertThat(block.value(block.first(), 0x0112)).isEqualTo(6);
    }

    @Test
    void takesWordsAndPlaceOutOfAPicture() throws Exception {
        byte[] kept = check.check("drawing.png", Photos.png()).bytes();
        assertThat(kept).isEqualTo(Photos.picture("png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void refusesAPhotoThatIsCutOff(String kind) {
        byte[] whole = Photos.picture(kind);
        byte[] cut = Arrays.copyOf(whole, whole.length - 20);
        assertThatThrownBy(() -> check.check("kitchen." + kind, cut)).hasMessageContaining("cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void refusesOtherFilesThatTellAPlaceAndSaysWhatToDo(String order) {
        byte[] exif = Photos.exif(order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        assertThatThrownBy(() -> check.check("scan.tif", exif)).hasMessageContaining("Send it as .jpg");
        byte[] heic = Files.both(Files.ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0\0Exif\0\0"), exif);
        assertThatThrownBy(() -> check.check("photo.heic", heic)).hasMessageContaining("where it was taken");
        byte[] pdf = Files.both(Files.ascii("%PDF-1.4 1 0 obj<</Filter/DCTDecode>>stream\n"), Photos.fromAPhone());
        assertThatThrownBy(() -> check.check("report.pdf", pdf)).hasMessageContaining("Print it to a PDF");
        byte[] letter = Files.word("word/media/image1.jpeg", Photos.fromAPhone());
        assertThatThrownBy(() -> check.check("letter.docx", letter)).hasMessageContaining("where it was taken");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
