package org.homeward.documents.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.homeward.documents.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is what its bytes say, and is taken only when it can do no harm. */
class FileCheckTests {

    private static final int MEGA = 1_000_000;

    private final FileCheck check = new FileCheck(10 * MEGA, 100);

    @ParameterizedTest
    @MethodSource("good")
    void takesWhatIsWhatItsNameSays(String name, byte[] bytes, FileType type) throws Refused {
        assertThat(check.check(name, bytes)).isEqualTo(new FileCheck.Taken(type, name, bytes));
    }

    static java.util.stream.Stream<Arguments> good() {
        return java.util.stream.Stream.of(
                Arguments.of("order.pdf", Files.PDF, FileType.PDF),
                Arguments.of("drawing.PNG", Files.PNG, FileType.PNG),
                Arguments.of("list.csv", Files.ascii("day,visit\n2026-03-05,yes\n"), FileType.TEXT),
                Arguments.of("informe año.docx", Files.word("word/document.xml", "<w/>"), FileType.DOCX),
                Arguments.of(
                        "chart.docx",
                        Files.word("word/embeddings/sheet.xlsx", Files.types("x.spreadsheetml.sheet.main+xml")),
                        FileType.DOCX),
                Arguments.of(
                        "letter.odt",
                        Files.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"),
                        FileType.ODT));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWithWordsThatSayWhatToDo(String name, byte[] bytes, String words) {
        assertThatThrownBy(() -> check.check(name, bytes))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    static java.util.stream.Stream<Arguments> bad() throws IOException {
        return java.util.stream.Stream.of(
                Arguments.of("report.pdf", Files.PROGRAM, "is a program"),
                Arguments.of("report.pdf", Files.ascii("#!/bin/sh\nrm -rf /\n"), "is a program"),
                Arguments.of("report.txt", Files.ascii("<!DOCTYPE html><html><script>1</script></html>"), "text/html"),
                Arguments.of("report.pdf", Files.PNG, "does not end in .png"),
                Arguments.of("order.pdf.exe", Files.PDF, "does not end in .pdf"),
                Arguments.of("order", Files.PDF, "has an ending"),
                Arguments.of("order.pdf", new byte[0], "empty"),
                Arguments.of("order.pdf", Files.both(Files.PROGRAM, Files.PDF), "is a program"),
                Arguments.of("photo.png", Files.both(Files.PNG, Files.zip("a.js", "1")), "hidden behind"),
                Arguments.of("order.pdf", Files.ascii("%PDF-1.4 <</OpenAction<</S/JavaScript/JS(x)>>>>"), "program"),
                Arguments.of("order.pdf", Files.ascii("%PDF-1.4 <</S/J#61vaScript>>"), "program"),
                Arguments.of("order.pdf", packedObjects("<</S/Launch/F(cmd)>>"), "program"),
                Arguments.of("order.pdf", Files.ascii("%PDF-1.4 <</Type/EmbeddedFile>>"), "Other files"),
                Arguments.of("order.pdf", Files.ascii("%PDF-1.4 trailer<</Encrypt 5 0 R>>"), "password"),
                Arguments.of(
                        "old.doc",
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        "old kind"),
                Arguments.of("letter.docx", Files.word("word/vbaProject.bin", "x"), "macro"),
                Arguments.of(
                        "letter.docx", Files.types("application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
                Arguments.of("letter.docx", Files.word("word/media/image.png", Files.PROGRAM), "macro"),
                Arguments.of(
                        "letter.docx",
                        Files.word("word/embeddings/a.docx", Files.word("word/vbaProject.bin", "x")),
                        "macro"),
                Arguments.of(
                        "letter.docx",
                        Files.word(
                                "word/_rels/settings.xml.rels",
                                "<Relationship Type=\"http://x/attachedTemplate\" Target=\"http://far\" TargetMode=\"External\"/>"),
                        "fetch"),
                Arguments.of(
                        "letter.odt",
                        Files.zip("mimetype", "application/vnd.oasis.opendocument.text", "Basic/a.xml", "x"),
                        "macro"),
                Arguments.of("things.docx", Files.zip("a.txt", "hello"), "archive"),
                Arguments.of(
                        "letter.docx", Files.word("word/document.xml", new byte[11 * MEGA]), "larger than it looks"),
                Arguments.of("letter.docx", java.util.Arrays.copyOf(Files.word(), 60), "damaged"));
    }

    @Test
    void stopsABombBeforeItBursts() {
        byte[] nothing = new byte[9 * MEGA];
        byte[] bomb = Files.word("a", nothing, "b", nothing, "c", nothing);
        assertThat(bomb.length).isLessThan(MEGA / 10);
        assertThatThrownBy(() -> check.check("bomb.docx", bomb)).hasMessageContaining("larger than it looks");
    }

    @Test
    void refusesArchivesInArchivesInArchives() {
        byte[] inner = Files.word();
        for (int i = 0; i < 5; i++) {
            inner = Files.word("word/embeddings/a.docx", inner);
        }
        byte[] deep = inner;
        assertThatThrownBy(() -> check.check("deep.docx", deep)).isInstanceOf(Refused.class);
    }

    @Test
    void keepsOnlyTheHonestPartOfAName() throws Refused {
        assertThat(FileCheck.name("C:\\temp\\..\\report\u202Efdp.pdf")).isEqualTo("reportfdp.pdf");
        assertThat(FileCheck.name("a\u0000\"b|.pdf")).isEqualTo("a_b_.pdf");
        assertThat(FileCheck.name("x".repeat(400) + ".pdf")).hasSize(143).endsWith(".pdf");
    }

    private static byte[] packedObjects(String objects) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(Files.ascii(objects));
        }
        return Files.both(
                Files.ascii("%PDF-1.5\n1 0 obj<</Type/ObjStm/Filter/FlateDecode/N 1/First 4>>stream\n"),
                packed.toByteArray());
    }
}
