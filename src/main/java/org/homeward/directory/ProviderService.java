package org.homeward.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service as the directory has it, with the places where one gets it. */
public record ProviderService(
        String id,
        String name,
        @Nullable String alternateName,
        Organization organization,
        String status,
        @Nullable String description,
        @Nullable String eligibility,
        @Nullable BigDecimal minimumAge,
        @Nullable BigDecimal maximumAge,
        @Nullable String howToApply,
        @Nullable String fees,
        @Nullable String interpretation,
        @Nullable String accreditations,
        @Nullable String alert,
        @Nullable String url,
        @Nullable String email,
        @Nullable LocalDate lastChecked,
        String source,
        boolean gone,
        List<Phone> phones,
        List<String> languages,
        List<String> topics,
        List<String> areas,
        List<String> hours,
        List<Place> places) {

    /** Who offers it. */
    public record Organization(
            String id,
            String name,
            @Nullable String website,
            @Nullable String email,
            List<Phone> phones) {}

    /** A number to call. */
    public record Phone(
            String number,
            @Nullable String extension,
            @Nullable String type,
            @Nullable String description) {}

    /** Where one gets it. */
    public record Place(
            @Nullable String name,
            @Nullable String address,
            @Nullable String city,
            @Nullable String stateProvince,
            @Nullable String postalCode,
            @Nullable String transportation,
            List<String> accessibility,
            List<Phone> phones,
            List<String> hours) {

        /** The address on one line, as far as it is known. */
        public String oneLine() {
            return java.util.stream.Stream.of(address, city, stateProvince, postalCode)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(java.util.stream.Collectors.joining(", "));
        }
    }

    public boolean temporarilyClosed() {
        return status.equals("temporarily closed");
    }

    /** Whether somebody can be sent there now. */
    public boolean open() {
        return status.equals("active") && !gone;
    }

    /** For whom, as numbers; null when the directory does not say. */
    public @Nullable String ages() {
        if (minimumAge == null && maximumAge == null) {
            return null;
        }
        String from =
                minimumAge == null ? null : minimumAge.stripTrailingZeros().toPlainString();
        String to = maximumAge == null ? null : maximumAge.stripTrailingZeros().toPlainString();
        return from == null
                ? "up to " + to + " years"
                : to == null ? from + " years and older" : from + " to " + to + " years";
    }

    /** The number to call first. */
    public @Nullable Phone firstPhone() {
        return java.util.stream.Stream.of(
                        phones,
                        places.isEmpty() ? List.<Phone>of() : places.getFirst().phones(),
                        organization.phones())
                .flatMap(List::stream)
                .filter(phone -> !"fax".equals(phone.type()))
                .findFirst()
                .orElse(null);
    }

    /** The service, who offers it and its phone, as it stands in a referral. */
    public String inOneLine() {
        Phone phone = firstPhone();
        return name + ", " + organization.name() + (phone == null ? "" : ", " + phone.number());
    }
}
