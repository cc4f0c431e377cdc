package org.homeward.matters.web;

import org.homeward.plan.PlanTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names this module's page in the row of a plan's pages. */
@Configuration(proxyBeanMethods = false)
class MatterTab {

    @Bean
    PlanTab mattersTab() {
        return new PlanTab(70, "matters", anybody -> true);
    }
}
