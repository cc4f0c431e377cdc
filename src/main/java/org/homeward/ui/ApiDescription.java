package org.homeward.ui;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document that is served at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI description() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info()
                        .title("Homeward")
                        .version("1")
                        .description(
                                "Service plans of children in care: intake, tasks, deadlines, oversight and policy."
                                        + " Errors are problem details (RFC 9457); bad input names each field."))
                .components(new Components().addSecuritySchemes("keycloak", bearer))
                .addSecurityItem(new SecurityRequirement().addList("keycloak"));
    }
}
