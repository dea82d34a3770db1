package org.planningservices.enrollment.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The band of customers, in employees, that a partner looks for; both ends included [D:S13].
 *
 * @param max null when there is no upper end
 */
@Embeddable
public record CustomerSizes(
    @Column(name = "customer_size_min") Integer min,
    @Column(name = "customer_size_max") Integer max) {

  boolean isReversed() {
    return max != null && max < min;
  }
}
