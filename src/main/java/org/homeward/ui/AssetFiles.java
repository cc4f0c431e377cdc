package org.homeward.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Hands out the pages' scripts, styles and fonts: for a year, because their names change with their contents, and in the smallest
 * version that the browser takes. Left to itself the framework follows the browser's order, which names gzip before brotli.
 */
@Component
class AssetFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)))
                .resourceChain(false)
                .addResolver(new SmallestVersion());
    }

    private static final class SmallestVersion implements ResourceResolver {

        private static final String BROTLI = "br";

        private final ResourceResolver brotli = only(BROTLI);
        private final ResourceResolver gzip = only("gzip");

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            String accepted = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            ResourceResolver smallest = accepted != null && accepted.contains(BROTLI) ? brotli : gzip;
            return smallest.resolveResource(request, path, locations, chain);
        }

        @Override
        public @Nullable String resolveUrlPath(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return gzip.resolveUrlPath(path, locations, chain);
        }

        private static ResourceResolver only(String coding) {
            var resolver = new EncodedResourceResolver();
            resolver.setContentCodings(List.of(coding));
            return resolver;
        }
    }
}
