package org.homeward.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * The letters of papers: those of the pages, and others for names and words from elsewhere, written in the direction of
 * their script. DejaVu Sans has Cyrillic, Greek, Arabic, Hebrew and more, Nanum Gothic has Korean; the largest, Noto Sans SC
 * for Chinese and Japanese, is asked last.
 */
final class PaperFonts {

    private static final String FAMILY = "Public Sans";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private PaperFonts() {}

    static void on(PdfRendererBuilder builder) {
        font(builder, "PublicSans-Regular.ttf", NORMAL, FontStyle.NORMAL);
        font(builder, "PublicSans-Italic.ttf", NORMAL, FontStyle.ITALIC);
        font(builder, "PublicSans-Bold.ttf", BOLD, FontStyle.NORMAL);
        elsewhere(builder, "DejaVuSans.ttf", "DejaVu Sans");
        elsewhere(builder, "NanumGothic_400Regular.ttf", "Nanum Gothic");
        elsewhere(builder, "NotoSansEthiopic_400Regular.ttf", "Noto Sans Ethiopic");
        elsewhere(builder, "NotoSansThai_400Regular.ttf", "Noto Sans Thai");
        elsewhere(builder, "NotoSansSC-Regular.ttf", "Noto Sans SC");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> open(file), FAMILY, weight, style, true);
    }

    /** Read only for a letter that the others do not have. */
    private static void elsewhere(PdfRendererBuilder builder, String file, String family) {
        builder.useFont(() -> open(file), family, NORMAL, FontStyle.NORMAL, true, Set.of(FSFontUseCase.FALLBACK_FINAL));
    }

    private static InputStream open(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "The font " + file + " is missing: build with -Dislands.skip=false", missing);
        }
    }
}
