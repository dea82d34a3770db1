package org.planningservices.eligibility.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An exam that a consultant has passed. */
@Embeddable
public record PassedExam(
    @Column(name = "passed_exam_id", updatable = false) UUID passedExamId,
    @Column(name = "consultant_id", updatable = false) UUID consultantId,
    @Column(name = "exam_code", updatable = false) String examCode,
    @Column(name = "passed_on", updatable = false) LocalDate passedOn,
    @Column(name = "recorded_at", updatable = false) Instant recordedAt) {}
