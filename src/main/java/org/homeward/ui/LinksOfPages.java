package org.homeward.ui;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Links stay as they stand in the templates. Spring would ask for each of them whether a file with a version in its name is
 * meant, and look through the whole application; ours have their version from the islands' build.
 */
@Configuration(proxyBeanMethods = false)
class LinksOfPages {

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
        var never = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        never.setEnabled(false);
        return never;
    }
}
