package org.homeward.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every plan there is. Readers come through {@link PlanDesk}, which adds who may see what. */
interface ServicePlans extends Repository<ServicePlan, UUID> {

    Optional<ServicePlan> findById(UUID id);

    Optional<ServicePlan> findByOpenedByAndIdempotencyKey(String openedBy, String idempotencyKey);

    /** Reads a plan for a change; others who want to change it wait, so that no change is lost. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ServicePlan p where p.id = :id")
    Optional<ServicePlan> lockById(UUID id);

    ServicePlan save(ServicePlan plan);

    ServicePlan saveAndFlush(ServicePlan plan);
}
