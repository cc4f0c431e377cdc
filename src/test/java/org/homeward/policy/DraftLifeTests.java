package org.homeward.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.homeward.policy.PolicySteps.APPROVER;
import static org.homeward.policy.PolicySteps.CADENCE;
import static org.homeward.policy.PolicySteps.EDITOR;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.homeward.fixtures.As;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
@Import(RecordingDeployments.Instead.class)
class DraftLifeTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RecordingDeployments engine;

    @Autowired
    private ReleaseDuty duty;

    @Autowired
    private InForce inForce;

    private PolicySteps staff;

    @BeforeEach
    void firstReleaseIsInForce() {
        Database.empty();
        engine.reset();
        duty.forget();
        duty.attempt();
        engine.deployed.clear();
        staff = new PolicySteps(mvc);
    }

    @Test
    void putsAChangeInForceAfterASecondPersonApproved() throws Exception {
        String draft = staff.draftWithOtherCadence();

        staff.submit(draft).andExpect(status().isOk());
        staff.approve(draft).andExpect(jsonPath("$.status").value("APPROVED"));
        staff.deploy(draft)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(2));

        assertThat(engine.deployed)
                .singleElement()
                .satisfies(files -> assertThat(files).containsOnlyKeys(CADENCE));
        assertThat(inForce.text(CADENCE))
                .hasValueSatisfying(text -> assertThat(text).contains("P9D"));
        assertThat(inForce.text("plan-lifecycle.bpmn")).isPresent();
        staff.releases(As.supervisor())
                .andExpect(jsonPath("$.items[*].status", contains("IN_FORCE", "REPLACED")))
                .andExpect(jsonPath("$.items[0].approver").value("policy-approver"))
                .andExpect(jsonPath("$.items[0].reason").value("The council decided so"));
    }

    @Test
    void tellsWhatADraftChangesInWords() throws Exception {
        String draft = staff.draftWithOtherCadence();

        staff.draft(draft)
                .andExpect(jsonPath("$.changes[0].element", containsString("row 1, Check in after")))
                .andExpect(jsonPath("$.changes[0].before").value("\"P7D\""))
                .andExpect(jsonPath("$.changes[0].after").value("\"P9D\""));
    }

    @Test
    void letsNobodyApproveWhatTheyWroteThemselves() throws Exception {
        String draft = staff.draftWithOtherCadence();
        String more = staff.text(draft, CADENCE).replaceFirst("P9D", "P10D");
        staff.save(draft, CADENCE, more, 1, both("careful-approver")).andExpect(status().isOk());
        staff.submit(draft);

        staff.act(draft, "approve", both("careful-approver"), Map.of())
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("another policy approver")));
        staff.act(draft, "approve", EDITOR, Map.of()).andExpect(status().isForbidden());
        staff.deploy(draft).andExpect(status().isConflict());
    }

    @Test
    void keepsWhatSomebodyElseSavedFirst() throws Exception {
        String draft = staff.draftWithOtherCadence();
        String stale = staff.text(draft, CADENCE).replaceFirst("P9D", "P11D");

        staff.save(draft, CADENCE, stale, 0, both("late-editor"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("policy-editor changed " + CADENCE)));

        assertThat(staff.text(draft, CADENCE)).contains("P9D").doesNotContain("P11D");
    }

    @Test
    void freezesWhatWaitsForApproval() throws Exception {
        String draft = staff.draftWithOtherCadence();
        staff.submit(draft);

        staff.save(draft, CADENCE, staff.text(draft, CADENCE).replaceFirst("P9D", "P8D"), 1)
                .andExpect(status().isConflict());

        staff.act(draft, "send-back", APPROVER, Map.of("reason", "Eight is better"))
                .andExpect(jsonPath("$.status").value("REJECTED"));
        staff.save(draft, CADENCE, staff.text(draft, CADENCE).replaceFirst("P9D", "P8D"), 1)
                .andExpect(status().isOk());
    }

    @Test
    void refusesToSubmitABrokenTable() throws Exception {
        String draft = staff.startDraft("Broken");
        staff.save(draft, CADENCE, staff.text(draft, CADENCE).replaceFirst("\"P7D\"", "\"P7D"), 0);

        staff.submit(draft)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", hasItem(CADENCE)));
    }

    @Test
    void asksForAnUpdateWhenAnotherReleaseCameFirst() throws Exception {
        String mine = staff.draftWithOtherCadence();
        String other = staff.startDraft("Something else");
        staff.save(other, "intake-triage.dmn", staff.text(other, "intake-triage.dmn") + "\n", 0);
        String same = staff.draftWithOtherCadence();
        for (String draft : List.of(mine, other, same)) {
            staff.submit(draft).andExpect(status().isOk());
            staff.approve(draft).andExpect(status().isOk());
        }
        staff.deploy(other).andExpect(status().isOk());

        staff.deploy(mine).andExpect(status().isConflict());
        staff.act(mine, "rebase", EDITOR, Map.of())
                .andExpect(jsonPath("$.undecided").isEmpty());
        staff.submit(mine);
        staff.approve(mine);
        staff.deploy(mine).andExpect(status().isOk());

        assertThat(inForce.text("intake-triage.dmn"))
                .hasValueSatisfying(text -> assertThat(text).endsWith("\n\n"));
        assertThat(inForce.text(CADENCE))
                .hasValueSatisfying(text -> assertThat(text).contains("P9D"));
    }

    @Test
    void letsPeopleDecideWhatTwoOfThemChanged() throws Exception {
        String mine = staff.startDraft("Other number");
        staff.save(mine, CADENCE, staff.text(mine, CADENCE).replaceFirst("P7D", "P5D"), 0);
        String other = staff.draftWithOtherCadence();
        staff.submit(other);
        staff.approve(other);
        staff.deploy(other);

        staff.act(mine, "rebase", EDITOR, Map.of())
                .andExpect(jsonPath("$.undecided[0]").value(CADENCE));
        staff.act(mine, "rebase", EDITOR, Map.of("keepMine", Map.of(CADENCE, true)))
                .andExpect(jsonPath("$.undecided").isEmpty());

        staff.draft(mine)
                .andExpect(jsonPath("$.changes[0].before").value("\"P9D\""))
                .andExpect(jsonPath("$.changes[0].after").value("\"P5D\""));
    }

    @Test
    void finishesAloneWhatACrashLeftHalfDone() throws Exception {
        String draft = staff.draftWithOtherCadence();
        staff.submit(draft);
        staff.approve(draft);
        engine.diesAfterwards = true;

        staff.deploy(draft)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.status").value("APPROVED"));
        engine.diesAfterwards = false;
        duty.attempt();

        assertThat(inForce.release())
                .hasValueSatisfying(release -> assertThat(release.number()).isEqualTo(2));
        assertThat(engine.deployed.get(0)).containsOnlyKeys(CADENCE);
        assertThat(engine.deployed.get(1)).containsOnlyKeys(CADENCE);
    }

    @Test
    void tellsWhyTheEngineRefused() throws Exception {
        String draft = staff.draftWithOtherCadence();
        staff.submit(draft);
        staff.approve(draft);
        engine.refusal = List.of("'check-in-cadence.dmn': cannot be read");

        staff.deploy(draft)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message", containsString("cannot be read")));

        assertThat(inForce.text(CADENCE))
                .hasValueSatisfying(text -> assertThat(text).contains("P7D"));
    }

    @Test
    void isClosedToEverybodyElse() throws Exception {
        staff.releases(As.caseworker()).andExpect(status().isForbidden());
        staff.releases(As.supervisor()).andExpect(status().isOk());
        String draft = staff.draftWithOtherCadence();
        staff.act(draft, "validate", As.supervisor(), Map.of()).andExpect(status().isForbidden());
        staff.save(draft, CADENCE, "<x/>", 1, APPROVER).andExpect(status().isForbidden());
    }

    private static JwtRequestPostProcessor both(String username) {
        return jwt().jwt(token -> token.subject(username).claim("preferred_username", username))
                .authorities(
                        new SimpleGrantedAuthority("ROLE_policy-editor"),
                        new SimpleGrantedAuthority("ROLE_policy-approver"));
    }
}
