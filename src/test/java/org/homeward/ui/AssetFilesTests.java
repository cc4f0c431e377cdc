package org.homeward.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
@AutoConfigureMockMvc
class AssetFilesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ViteManifest manifest;

    @ParameterizedTest
    @CsvSource({"'gzip, deflate, br, zstd', br", "'gzip, deflate', gzip", "br, br", "identity,"})
    void handsOutTheSmallestVersionThatABrowserTakes(String accepted, String coding) throws Exception {
        MockHttpServletResponse answer = script(accepted);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaders("Content-Encoding")).isEqualTo(coding == null ? List.of() : List.of(coding));
        assertThat(answer.getHeaders("Vary")).hasSize(coding == null ? 0 : 1);
    }

    @Test
    void letsABrowserKeepThemForAYear() throws Exception {
        assertThat(script("br").getHeader("Cache-Control")).isEqualTo("max-age=31536000");
        assertThat(script("br").getContentAsByteArray().length)
                .isLessThan(script("gzip").getContentAsByteArray().length);
    }

    private MockHttpServletResponse script(String accepted) throws Exception {
        return mvc.perform(get(manifest.getScript()).header("Accept-Encoding", accepted))
                .andReturn()
                .getResponse();
    }
}
