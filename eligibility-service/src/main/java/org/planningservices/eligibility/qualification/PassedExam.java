package org.planningservices.eligibility.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An exam that a consultant has passed. */
@Embeddable
public record PassedExam(
    @Column(name = "passed_exam_id", nullable = false, updatable = false) UUID passedExamId,
    @Column(name = "consultant_id", nullable = false, updatable = false) UUID consultantId,
    @Column(name = "exam_code", nullable = false, updatable = false) String examCode,
    @Column(name = "passed_on", nullable = false, updatable = false) LocalDate passedOn,
    @Column(name = "recorded_at", nullable = false, updatable = false) Instant recordedAt) {}
