package org.homeward.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The child whose plan it is; all of it is personal and stays in PostgreSQL. */
@Entity
@Table(name = "child")
class Child {

    @Id
    private UUID id;

    private String givenName;
    private String familyName;
    private @Nullable LocalDate birthDate;
    private String language;

    @SuppressWarnings("NullAway")
    protected Child() {} // for JPA

    Child(Intake.ChildDetails details) {
        this.id = UUID.randomUUID();
        this.givenName = details.givenName();
        this.familyName = details.familyName();
        this.birthDate = details.birthDate();
        this.language = details.language();
    }

    UUID id() {
        return id;
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    @Nullable
    LocalDate birthDate() {
        return birthDate;
    }

    String language() {
        return language;
    }

    void bornOn(@Nullable LocalDate date) {
        this.birthDate = date;
    }

    /** Whole years on the given day; null while the birth date is unknown. */
    @Nullable
    Integer ageOn(LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }
}
