package org.homeward.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.homeward.plan.Intake;
import org.jspecify.annotations.Nullable;

/** The intake page's entries as text, so that a mistaken one comes back as it was typed. */
public class IntakeForm {

    private String requestKey = "";
    private String givenName = "";
    private String familyName = "";
    private String birthDate = "";
    private String language = "en";
    private String jurisdiction = "US-IL";
    private String removalDate = "";
    private String custodyTakenAt = "";
    private String placementType = "";
    private String reportedUrgency = "routine";
    private boolean siblingsApart;
    private List<String> concerns = new ArrayList<>();
    private String referral = "";

    IntakeForm withRequestKey(String key) {
        this.requestKey = key;
        return this;
    }

    Intake toIntake() {
        var facts = new LinkedHashMap<String, Object>();
        put(facts, "removalDate", removalDate);
        put(facts, "custodyTakenAt", custodyTakenAt);
        put(facts, "placementType", placementType);
        put(facts, "reportedUrgency", reportedUrgency);
        if (siblingsApart) {
            facts.put("siblingsApart", true);
        }
        return new IntakeRequest(
                        new IntakeRequest.ChildRequest(givenName, familyName, birthDate, language),
                        jurisdiction,
                        facts,
                        concerns,
                        referral)
                .toIntake();
    }

    private static void put(LinkedHashMap<String, Object> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, value.strip());
        }
    }

    public String getRequestKey() {
        return requestKey;
    }

    public void setRequestKey(String requestKey) {
        this.requestKey = requestKey;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = birthDate;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getJurisdiction() {
        return jurisdiction;
    }

    public void setJurisdiction(String jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    public String getRemovalDate() {
        return removalDate;
    }

    public void setRemovalDate(String removalDate) {
        this.removalDate = removalDate;
    }

    public String getCustodyTakenAt() {
        return custodyTakenAt;
    }

    public void setCustodyTakenAt(String custodyTakenAt) {
        this.custodyTakenAt = custodyTakenAt;
    }

    public String getPlacementType() {
        return placementType;
    }

    public void setPlacementType(String placementType) {
        this.placementType = placementType;
    }

    public String getReportedUrgency() {
        return reportedUrgency;
    }

    public void setReportedUrgency(String reportedUrgency) {
        this.reportedUrgency = reportedUrgency;
    }

    public boolean isSiblingsApart() {
        return siblingsApart;
    }

    public void setSiblingsApart(boolean siblingsApart) {
        this.siblingsApart = siblingsApart;
    }

    public List<String> getConcerns() {
        return concerns;
    }

    public void setConcerns(List<String> concerns) {
        this.concerns = concerns;
    }

    public String getReferral() {
        return referral;
    }

    public void setReferral(String referral) {
        this.referral = referral;
    }
}
