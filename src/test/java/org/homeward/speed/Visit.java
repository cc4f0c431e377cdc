package org.homeward.speed;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.lang.management.ManagementFactory;
import java.net.URI;
import org.homeward.access.matrix.Reader;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** One page as one reader asks for it. */
record Visit(String address, String path, String form, Reader reader) {

    /** What one answer took: on the clock, and of the processor in the application. */
    record Cost(int status, boolean page, double millis, double cpuMillis) {}

    static Visit read(String address, String path, Reader reader) {
        return new Visit(address, path, "", reader);
    }

    Cost cost(MockMvc mvc) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        var request = form.isEmpty()
                ? get(URI.create(path))
                : post(path)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(form)
                        .with(csrf());
        request.with(reader.signs(path.startsWith("/api/"))).header("Accept", "text/html, */*;q=0.1");
        long cpu = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        double took = (System.nanoTime() - began) / 1e6;
        String type = answer.getContentType();
        return new Cost(
                answer.getStatus(),
                type != null && type.startsWith("text/html"),
                took,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e6);
    }

    @Override
    public String toString() {
        return address + " as " + reader.name();
    }
}
