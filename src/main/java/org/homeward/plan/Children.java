package org.homeward.plan;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every child with a plan. */
interface Children extends Repository<Child, UUID> {

    Child save(Child child);
}
