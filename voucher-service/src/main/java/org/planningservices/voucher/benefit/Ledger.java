package org.planningservices.voucher.benefit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All ledger entries; the database refuses to change or delete one. */
@ApplicationScoped
public class Ledger implements PanacheRepositoryBase<LedgerEntry, UUID> {}
