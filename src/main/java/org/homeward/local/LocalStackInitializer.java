package org.homeward.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** In the profile {@code local}: starts the parts before the application needs them and tells it where they are. */
class LocalStackInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("local"))) {
            return;
        }
        var stack = new LocalStack(LocalSettings.from(environment), new Progress(System.out));
        // These run after the application has closed, so that its last work still finds the parts.
        SpringApplication.getShutdownHandlers().add(stack::stop);
        try {
            stack.start();
            environment.getPropertySources().addFirst(new MapPropertySource("local stack", addresses(stack)));
        } catch (IOException failed) {
            throw new LocalStackFailure("The local stack could not start: " + failed, "Check the data folder.");
        }
        context.getBeanFactory().registerSingleton("localStack", stack);
    }

    private static Map<String, Object> addresses(LocalStack stack) throws IOException {
        LocalPorts ports = stack.settings().ports();
        Map<String, Object> found = new HashMap<>();
        found.put("server.port", ports.app().number());
        found.put("spring.datasource.url", stack.database().url("homeward"));
        found.put("spring.datasource.username", "homeward");
        found.put("spring.datasource.password", "homeward");
        found.put("camunda.client.grpc-address", ports.grpc().url());
        found.put("camunda.client.rest-address", ports.rest().url());
        found.put("homeward.engine.management-url", ports.management().url());
        found.put("homeward.keycloak.base-url", ports.keycloak().url());
        found.put("homeward.clock.ahead", stack.clock().ahead().toString());
        return found;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
