package org.homeward.leavers.web;

import org.homeward.access.CurrentCaller;
import org.homeward.access.EndedAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Puts {@link LeaverGate} before every page and every call of the API, where refusals are answered and written down. */
@Configuration(proxyBeanMethods = false)
class LeaverSecurity {

    @Bean
    Customizer<HttpSecurity> leaverGate(EndedAccess ended, CurrentCaller callers) {
        return http -> http.addFilterBefore(new LeaverGate(ended, callers), AuthorizationFilter.class);
    }
}
