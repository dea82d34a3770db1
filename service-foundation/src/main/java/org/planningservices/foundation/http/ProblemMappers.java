package org.planningservices.foundation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.planningservices.foundation.problem.Causes;
import org.planningservices.foundation.problem.Expected;
import org.planningservices.foundation.problem.Fault;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.ProblemDetail;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.problem.TransientFaults;
import org.planningservices.foundation.security.SecurityLog;

/** Turns whatever is thrown, by us or by the framework, into a problem document. */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int NOT_ACCEPTABLE = 406;
  private static final int UNSUPPORTED_TYPE = 415;

  private static final Map<Integer, String> FRAMEWORK_CODES =
      Map.of(
          400, "request.malformed",
          404, "request.path-unknown",
          405, "request.method-not-allowed",
          406, "request.not-acceptable",
          413, "request.too-large",
          415, "request.unsupported-media-type");

  private final CurrentRequest request;
  private final KnownPaths paths;
  private final HttpSettings settings;

  ProblemMappers(CurrentRequest request, KnownPaths paths, HttpSettings settings) {
    this.request = request;
    this.paths = paths;
    this.settings = settings;
  }

  @ServerExceptionMapper
  public Response refused(Refusal refusal, UriInfo uri) {
    if (refusal.securityEvent() != null) {
      refusal.securityEvent().log("%s of %s", refusal.code(), request.target());
    }
    Response response =
        with(
            refusal.headers(),
            respond(ProblemDetail.of(refusal, uri.getRequestUri().getRawPath(), request.id())));
    return refusal.retryAfterSeconds() == 0
        ? response
        : retryAfter(refusal.retryAfterSeconds(), response);
  }

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException thrown, UriInfo uri) {
    return refused(new InvalidInput(Violations.fieldErrors(thrown)), uri);
  }

  @ServerExceptionMapper
  public Response unreadable(JsonProcessingException thrown, UriInfo uri) {
    return refused(UnreadableJson.refusal(thrown, settings), uri);
  }

  /** The framework has a mapper of its own for this one, which only the same type replaces. */
  @ServerExceptionMapper
  public Response mismatched(MismatchedInputException thrown, UriInfo uri) {
    return unreadable(thrown, uri);
  }

  @ServerExceptionMapper
  public Response notAuthenticated(AuthenticationFailedException thrown, UriInfo uri) {
    SecurityLog.AUTHENTICATION_FAILED.log("no valid token for %s", request.target());
    return unauthenticated(
        uri,
        "The token is not valid here: it has expired, is forged or is meant for another service.");
  }

  @ServerExceptionMapper
  public Response notAuthenticated(UnauthorizedException thrown, UriInfo uri) {
    SecurityLog.AUTHENTICATION_FAILED.log("no token for %s", request.target());
    return unauthenticated(uri, "Send a bearer token in the Authorization header.");
  }

  @ServerExceptionMapper
  public Response notPermitted(ForbiddenException thrown, UriInfo uri) {
    SecurityLog.NOT_PERMITTED.log("the token does not permit %s", request.target());
    return respond(problem(403, "identity.not-permitted", "The token does not permit this.", uri));
  }

  @ServerExceptionMapper
  public Response framework(WebApplicationException thrown, UriInfo uri) {
    switch (thrown.getCause()) {
      case JsonProcessingException unreadable -> {
        return unreadable(unreadable, uri);
      }
      case Refusal refusal -> {
        return refused(refusal, uri);
      }
      case null, default -> {
        int status = thrown.getResponse().getStatus();
        if (status >= 500) {
          return failed(thrown, uri);
        }
        return switch (status) {
          case NOT_FOUND, METHOD_NOT_ALLOWED -> unserved(status, uri);
          case NOT_ACCEPTABLE -> notAcceptable(uri);
          case UNSUPPORTED_TYPE -> unsupportedType(uri);
          default -> framework(status, ProblemDetail.title(status) + ".", uri);
        };
      }
    }
  }

  @ServerExceptionMapper
  public Response failed(Throwable thrown, UriInfo uri) {
    return Causes.first(Refusal.class, thrown)
        .map(refusal -> refused(refusal, uri))
        .orElseGet(() -> unexpected(thrown, uri));
  }

  private Response unexpected(Throwable thrown, UriInfo uri) {
    return switch (Fault.of(thrown)) {
      case CONFLICT ->
          respond(
              problem(
                  409,
                  "request.conflicting-change",
                  "Somebody changed the same resource at the same moment; nothing was"
                      + " done. Try again.",
                  uri));
      case LOCKED ->
          retryAfter(
              1,
              respond(
                  problem(
                      409,
                      "request.resource-busy",
                      "Another request has been working on the same resource for too"
                          + " long; nothing was done. Try again in a moment.",
                      uri)));
      case UNSTORABLE ->
          respond(
              problem(400, "request.malformed", "It has a character that cannot be stored.", uri));
      case DATABASE_AWAY -> {
        TransientFaults.tell(Logger.Level.ERROR, request.target(), thrown);
        yield retryAfter(
            5, respond(problem(503, "service.unavailable", "Try again in a moment.", uri)));
      }
      case LASTING -> {
        if (isCallerGone(thrown)) {
          LOG.debugf("nobody is waiting any more for %s", request.target());
          yield respond(
              problem(400, "request.malformed", "The request ended before it was complete.", uri));
        }
        LOG.errorf(thrown, "unexpected failure of %s", request.target());
        yield respond(
            problem(
                500,
                "service.failed",
                "Something went wrong on our side. If it happens again, report the requestId.",
                uri));
      }
    };
  }

  /** Closing a connection half-way is a caller's right, and no failure of ours. */
  private static boolean isCallerGone(Throwable thrown) {
    return Causes.of(thrown)
        .anyMatch(
            cause ->
                cause instanceof HttpClosedException || cause instanceof ClosedChannelException);
  }

  /** The framework answers "not found" too, where another class serves the path. */
  private Response unserved(int status, UriInfo uri) {
    List<String> methods = paths.methodsOf(path(uri));
    if (methods.isEmpty() || status == NOT_FOUND && methods.contains(request.method())) {
      return framework(NOT_FOUND, "There is nothing at this path.", uri);
    }
    String text = "This path allows " + Expected.listed(methods, "and") + " only.";
    return with(
        HttpHeaders.ALLOW, String.join(", ", methods), framework(METHOD_NOT_ALLOWED, text, uri));
  }

  private Response notAcceptable(UriInfo uri) {
    List<String> types = paths.typesAnsweredBy(request.method(), path(uri));
    String text =
        types.isEmpty()
            ? "The response cannot have the format that Accept asks for."
            : "The response is " + Expected.listed(types, "or") + ", which Accept has to allow.";
    return framework(NOT_ACCEPTABLE, text, uri);
  }

  private Response unsupportedType(UriInfo uri) {
    List<String> types = paths.typesTakenBy(request.method(), path(uri));
    if (types.isEmpty()) {
      return framework(UNSUPPORTED_TYPE, "Unsupported media type.", uri);
    }
    String text = "Content-Type has to be " + Expected.listed(types, "or") + ".";
    return with(
        HttpHeaders.ACCEPT, String.join(", ", types), framework(UNSUPPORTED_TYPE, text, uri));
  }

  private Response framework(int status, String text, UriInfo uri) {
    return respond(
        problem(status, FRAMEWORK_CODES.getOrDefault(status, "request.refused"), text, uri));
  }

  private static String path(UriInfo uri) {
    return uri.getRequestUri().getRawPath();
  }

  private static Response with(String header, String value, Response response) {
    return Response.fromResponse(response).header(header, value).build();
  }

  private Response unauthenticated(UriInfo uri, String detail) {
    return Response.fromResponse(respond(problem(401, "identity.not-authenticated", detail, uri)))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  private static Response with(Map<String, String> headers, Response response) {
    if (headers.isEmpty()) {
      return response;
    }
    Response.ResponseBuilder more = Response.fromResponse(response);
    headers.forEach(more::header);
    return more.build();
  }

  private static Response retryAfter(int seconds, Response response) {
    return Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, seconds).build();
  }

  private ProblemDetail problem(int status, String code, String detail, UriInfo uri) {
    return ProblemDetail.of(status, code, detail, uri.getRequestUri().getRawPath(), request.id());
  }

  private static Response respond(ProblemDetail problem) {
    return Response.status(problem.status()).type(ProblemDetail.MEDIA_TYPE).entity(problem).build();
  }
}
