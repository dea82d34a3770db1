package org.planningservices.eligibility.recording;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.eligibility.calendar.ProgrammeCalendar;
import org.planningservices.eligibility.catalogue.Catalogues;
import org.planningservices.eligibility.qualification.QualificationEvent;
import org.planningservices.eligibility.qualification.QualificationRefusal;
import org.planningservices.foundation.http.Created;
import org.planningservices.foundation.http.GeneratedMembers;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;

/**
 * Recording over HTTP, by programme operations. Whatever is recorded is read at the partner's
 * qualifications, which is where Location and ETag point.
 */
@Path("/v1/partners/{partnerId}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Qualifications", description = "What a partner and its consultants have attained")
public class RecordingResource {

  private final RecordQualification recordQualification;
  private final AddConsultant addConsultant;
  private final Catalogues catalogues;
  private final ProgrammeCalendar calendar;
  private final StateChanges stateChanges;

  RecordingResource(
      RecordQualification recordQualification,
      AddConsultant addConsultant,
      Catalogues catalogues,
      ProgrammeCalendar calendar,
      StateChanges stateChanges) {
    this.recordQualification = recordQualification;
    this.addConsultant = addConsultant;
    this.catalogues = catalogues;
    this.calendar = calendar;
    this.stateChanges = stateChanges;
  }

  @POST
  @Path("/competencies")
  @Allowed(permission = "eligibility:manage", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "recordCompetency",
      summary = "Record a partner's competency, or its renewal as a new one",
      description =
          "A request.invalid has one or more of these codes in errors[]: "
              + RecordingRules.COMPETENCY_FAULTS)
  @RefusalCodes(
      value = {"request.stale-version", QualificationRefusal.CompetencyAlreadyRecorded.CODE},
      errors = {
        RecordingRules.COMPETENCY_UNKNOWN,
        RecordingRules.COMPETENCY_ENDED,
        RecordingRules.LEVEL_UNKNOWN,
        RecordingRules.ANNIVERSARY_TOO_EARLY,
        RecordingRules.ANNIVERSARY_TOO_LATE,
        RecordingRules.IN_FUTURE,
        RecordingRules.TOO_EARLY
      })
  @Created("The competency as recorded")
  @GeneratedMembers("competencyId")
  public RestResponse<HeldCompetencyView> recordCompetency(
      @PathParam("partnerId") UUID partnerId, @NotNull @Valid CompetencyRequest request) {
    return once(
        request,
        () -> recordQualification.competency(partnerId, request),
        event -> HeldCompetencyView.of(event.competency()));
  }

  @POST
  @Path("/compliance-trainings")
  @Allowed(permission = "eligibility:manage", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "recordComplianceTraining",
      summary = "Record that a partner completed the compliance training",
      description =
          "A request.invalid has one or more of these codes in errors[]: "
              + RecordingRules.TRAINING_FAULTS)
  @RefusalCodes(
      value = {"request.stale-version", QualificationRefusal.TrainingAlreadyRecorded.CODE},
      errors = {RecordingRules.IN_FUTURE, RecordingRules.TOO_EARLY})
  @Created("The training as recorded")
  @GeneratedMembers("trainingId")
  public RestResponse<ComplianceTrainingView> recordTraining(
      @PathParam("partnerId") UUID partnerId, @NotNull @Valid ComplianceTrainingRequest request) {
    return once(
        request,
        () -> recordQualification.training(partnerId, request),
        event -> ComplianceTrainingView.of(event.training()));
  }

  @POST
  @Path("/consultants")
  @Allowed(permission = "eligibility:manage", organizations = Organizations.PROGRAM)
  @Operation(operationId = "addConsultant", summary = "Add a consultant to a partner")
  @RefusalCodes({"request.stale-version", QualificationRefusal.ConsultantAlreadyRecorded.CODE})
  @Created("The consultant")
  @GeneratedMembers("consultantId")
  public RestResponse<ConsultantView> addConsultant(
      @PathParam("partnerId") UUID partnerId, @NotNull @Valid ConsultantRequest request) {
    return once(
        request,
        () -> addConsultant.add(partnerId, request),
        event ->
            ConsultantView.of(
                event.consultant(), event.exams(), catalogues.get(), calendar.today()));
  }

  @POST
  @Path("/consultants/{consultantId}/exams")
  @Allowed(permission = "eligibility:manage", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "recordExam",
      summary = "Record that a consultant passed an exam",
      description =
          "A request.invalid has one or more of these codes in errors[]: "
              + RecordingRules.EXAM_FAULTS)
  @RefusalCodes(
      value = {
        "consultant.unknown",
        "request.stale-version",
        QualificationRefusal.ExamAlreadyRecorded.CODE
      },
      errors = {
        RecordingRules.EXAM_UNKNOWN,
        RecordingRules.EXAM_NOT_LISTED,
        RecordingRules.IN_FUTURE,
        RecordingRules.TOO_EARLY
      })
  @Created("The exam as recorded")
  @GeneratedMembers("passedExamId")
  public RestResponse<PassedExamView> recordExam(
      @PathParam("partnerId") UUID partnerId,
      @PathParam("consultantId") UUID consultantId,
      @NotNull @Valid ExamRequest request) {
    return once(
        request,
        () -> recordQualification.exam(partnerId, consultantId, request),
        event -> PassedExamView.of(event.exam(), catalogues.get()));
  }

  private <E extends QualificationEvent, V> RestResponse<V> once(
      Object request, Supplier<E> work, Function<E, V> view) {
    return stateChanges.executeOnce(
        request,
        () -> {
          E event = work.get();
          URI location = URI.create("/v1/partners/" + event.partnerId() + "/qualifications");
          return Answer.created(location, event.sequence(), view.apply(event));
        });
  }
}
