package org.planningservices.enrollment.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;

/** Why a partner's state does not allow what was asked. */
public abstract sealed class PartnerRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private PartnerRefusal(Kind kind, String code, String detail, List<Reason> reasons) {
    super(kind, code, detail, reasons);
  }

  /** An organization is one partner; it registers once. */
  public static final class AlreadyRegistered extends PartnerRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "partner.already-registered";

    public AlreadyRegistered() {
      super(Kind.CONFLICT, CODE, "This organization is already registered.", List.of());
    }
  }

  /** The agreement is signed once. */
  public static final class AgreementAlreadySigned extends PartnerRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "agreement.already-signed";

    AgreementAlreadySigned(MembershipStatus status, PartnerMove move) {
      super(
          Kind.CONFLICT,
          CODE,
          "The agreement is already signed.",
          List.of(
              Reason.of(
                  CODE,
                  "The agreement can be signed only once.",
                  Map.of("status", status.name(), "move", move.name()))));
    }
  }

  /** The agreement is signed after eligibility is met [D:S1,S4b]. */
  public static final class NotEligibleToSign extends PartnerRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "agreement.not-eligible";

    NotEligibleToSign(LocalDate day) {
      super(
          Kind.CONFLICT,
          CODE,
          "The agreement can be signed once the partner is eligible for an offering.",
          List.of(
              Reason.of(
                  CODE,
                  "The partner is not eligible for any offering today.",
                  Map.of("asOf", day.toString()))));
    }
  }

  /** Enrolment refused; every rule that failed is named. */
  public static final class EnrollmentRefused extends PartnerRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "enrollment.refused";

    EnrollmentRefused(List<Reason> reasons) {
      super(
          Kind.CONFLICT, CODE, "The partner may not enrol in this offering; see reasons.", reasons);
    }
  }

  /** A profile is created with If-None-Match: * and replaced with If-Match. */
  public static final class ProfileExpectationMissing extends PartnerRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "business-profile.expectation-required";

    public ProfileExpectationMissing() {
      super(
          Kind.PRECONDITION_REQUIRED,
          CODE,
          "Send If-Match with the ETag of the profile that you mean to replace, or"
              + " If-None-Match: * when there is none yet.",
          List.of());
    }
  }

  /** The profile is not at the version that the caller knows. */
  public static final class ProfileChanged extends PartnerRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "business-profile.changed";

    public ProfileChanged(long version) {
      super(
          Kind.STALE,
          CODE,
          version == 0
              ? "There is no business profile yet."
              : "There is already a business profile; its version is " + version + ".",
          List.of());
    }
  }
}
