package org.homeward.contents.web;

import org.homeward.plan.PlanTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names this module's page in the row of a plan's pages. */
@Configuration(proxyBeanMethods = false)
class ContentsTab {

    @Bean
    PlanTab contentsPageTab() {
        return new PlanTab(10, "contents", anybody -> true);
    }
}
