package org.homeward.policy;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Every release and draft there is. */
interface Releases extends Repository<Release, UUID> {

    Release saveAndFlush(Release release);

    Optional<Release> findById(UUID id);

    Optional<Release> findByStatus(ReleaseStatus status);

    List<Release> findByStatusInOrderByCreatedAtDesc(List<ReleaseStatus> statuses);

    @Query(
            "select r from Release r where r.number is not null and r.number < :below order by r.number desc limit :limit")
    List<Release> numberedBelow(@Param("below") int below, @Param("limit") int limit);

    @Query(
            "select r from Release r where r.status = 'APPROVED' and r.deployAskedAt is not null order by r.deployAskedAt")
    List<Release> waitingForEngine();

    @Query("select coalesce(max(r.number), 0) from Release r")
    int highestNumber();

    /** Keeps everybody else from changing the release until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Release r where r.id = :id")
    Optional<Release> lock(@Param("id") UUID id);

    boolean existsByShippedDigest(String digest);

    @Query("select r from Release r where r.status = 'APPROVED' and r.approver = 'homeward'")
    List<Release> waitingShipped();

    @Query("select r from Release r where r.number is not null and r.shippedDigest is not null"
            + " order by r.number desc limit 1")
    Optional<Release> lastShipped();

    /** Makes everybody else who is about to change what is in force wait until this transaction ends. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtext('homeward.release'))", nativeQuery = true)
    int oneAtATime();
}
