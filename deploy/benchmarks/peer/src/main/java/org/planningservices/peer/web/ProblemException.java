package org.planningservices.peer.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answered as RFC 9457 says, with a stable code and every reason. */
public class ProblemException extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  public ProblemException(HttpStatus status, String code, String detail) {
    this(status, code, detail, List.of());
  }

  public ProblemException(HttpStatus status, String code, String detail, List<String> reasons) {
    super(status, problem(status, code, detail, reasons), null);
  }

  private static ProblemDetail problem(
      HttpStatus status, String code, String detail, List<String> reasons) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    if (!reasons.isEmpty()) {
      problem.setProperty("reasons", reasons);
    }
    return problem;
  }
}
