package org.planningservices.local.journey;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Takes spans by OTLP over HTTP, as a collector does, and keeps them. */
final class SpanCollector implements AutoCloseable {

  /**
   * A span as it came.
   *
   * @param parentId empty: the first of its trace
   */
  record Collected(
      String service,
      String traceId,
      String spanId,
      String parentId,
      Span.SpanKind kind,
      String name,
      Map<String, String> attributes) {}

  private final List<Collected> spans = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private SpanCollector(HttpServer server) {
    this.server = server;
  }

  static SpanCollector start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      SpanCollector collector = new SpanCollector(server);
      server.createContext("/v1/traces", collector::take);
      server.setExecutor(collector.threads);
      server.start();
      return collector;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  List<Collected> spans() {
    return List.copyOf(spans);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = body(exchange)) {
      ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(this::keep);
      byte[] answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
        ? new GZIPInputStream(exchange.getRequestBody())
        : exchange.getRequestBody();
  }

  private void keep(ResourceSpans resource) {
    String service = attributes(resource.getResource().getAttributesList()).get("service.name");
    for (ScopeSpans scope : resource.getScopeSpansList()) {
      for (Span span : scope.getSpansList()) {
        spans.add(
            new Collected(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getKind(),
                span.getName(),
                attributes(span.getAttributesList())));
      }
    }
  }

  private static Map<String, String> attributes(List<KeyValue> attributes) {
    return attributes.stream()
        .collect(
            Collectors.toMap(
                KeyValue::getKey,
                one -> one.getValue().getStringValue(),
                (first, second) -> first));
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
