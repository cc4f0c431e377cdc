package org.homeward.ui;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets in: programs with a bearer token, people through Keycloak's sign-in page; nobody else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakProperties.class)
class SecurityConfig {

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiProblems problems) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new RolesFromToken())))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()) // no cookie authenticates here, so there is none to ride on
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, LogoutSuccessHandler signOutAtKeycloak, RolesFromToken roles)
            throws Exception {
        RequestMatcher scripts = request -> !EndedSessions.wantsPage(request);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/assets/**",
                                "/error",
                                "/language",
                                "/calendar/*.ics",
                                "/link",
                                "/link/*",
                                "/actuator/health/**",
                                "/actuator/health",
                                "/v3/api-docs/**",
                                "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/keycloak")
                        .userInfoEndpoint(user -> user.userAuthoritiesMapper(roles)))
                .oidcLogout(logout -> logout.backChannel(withDefaults()))
                .logout(logout -> logout.logoutSuccessHandler(signOutAtKeycloak))
                .exceptionHandling(faults -> faults.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), scripts)
                        .accessDeniedHandler(new EndedSessions()))
                .build();
    }

    @Bean
    LogoutSuccessHandler signOutAtKeycloak(ClientRegistrationRepository clients) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }

    @Bean
    RolesFromToken rolesFromToken() {
        return new RolesFromToken();
    }
}
