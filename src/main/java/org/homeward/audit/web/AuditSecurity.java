package org.homeward.audit.web;

import org.homeward.access.CurrentCaller;
import org.homeward.audit.AuditDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.ExceptionTranslationFilter;

/** Puts {@link RefusalsOnRecord} where it knows who asks and sees every refusal, also those before any page is reached. */
@Configuration(proxyBeanMethods = false)
class AuditSecurity {

    @Bean
    Customizer<HttpSecurity> refusalsOnRecord(AuditDesk desk, CurrentCaller callers, PlanOfAddress plans) {
        return http ->
                http.addFilterBefore(new RefusalsOnRecord(desk, callers, plans), ExceptionTranslationFilter.class);
    }
}
