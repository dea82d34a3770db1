package org.planningservices.foundation.wire;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Speaks HTTP by hand, since no client library sends what this has to send. */
final class RawHttp implements Closeable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream input;

  RawHttp() throws IOException {
    socket = new Socket("localhost", RestAssured.port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    input = socket.getInputStream();
  }

  /**
   * @param headers by lower-case name, every line of it
   */
  record Answer(int status, Map<String, List<String>> headers, String body) {

    String header(String name) {
      List<String> lines = headers.get(name);
      return lines == null ? null : String.join(", ", lines);
    }

    List<String> lines(String name) {
      return headers.getOrDefault(name, List.of());
    }
  }

  RawHttp send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawHttp send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Waits no longer than this for any part of an answer. */
  RawHttp patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
    return this;
  }

  /** The next answer; empty when the server closed the connection without one. */
  Optional<Answer> answer() throws IOException {
    return answer(true);
  }

  /**
   * @param hasBody false for an answer to HEAD
   */
  Optional<Answer> answer(boolean hasBody) throws IOException {
    String statusLine = line();
    if (statusLine == null) {
      return Optional.empty();
    }
    int status = Integer.parseInt(statusLine.split(" ")[1]);
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line = line(); line != null && !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
          .add(line.substring(colon + 1).trim());
    }
    boolean empty = !hasBody || status == 204 || status == 304;
    return Optional.of(new Answer(status, headers, empty ? "" : body(headers)));
  }

  /** Whether the server has closed its side; waits for it. */
  boolean isClosed() throws IOException {
    try {
      return input.read() < 0;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private String body(Map<String, List<String>> headers) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (headers.containsKey("content-length")) {
      body.write(bytes(Integer.parseInt(headers.get("content-length").getFirst())));
    } else if (headers.containsKey("transfer-encoding")) {
      for (int size = chunkSize(); size > 0; size = chunkSize()) {
        body.write(bytes(size));
        line();
      }
      line();
    } else {
      input.transferTo(body);
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().trim(), 16);
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = input.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("the answer ends after " + bytes.length + " of " + count + " bytes");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int next = input.read(); next != '\n'; next = input.read()) {
        if (next < 0) {
          return line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
        }
        if (next != '\r') {
          line.write(next);
        }
      }
    } catch (java.net.SocketException reset) {
      return null;
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
