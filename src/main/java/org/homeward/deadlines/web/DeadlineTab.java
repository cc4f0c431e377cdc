package org.homeward.deadlines.web;

import org.homeward.access.Caller;
import org.homeward.plan.PlanTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names this module's page in the row of a plan's pages. */
@Configuration(proxyBeanMethods = false)
class DeadlineTab {

    @Bean
    PlanTab deadlinesTab() {
        return new PlanTab(60, "deadlines", Caller::isStaff);
    }
}
