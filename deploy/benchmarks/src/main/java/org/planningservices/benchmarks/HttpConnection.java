package org.planningservices.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection that speaks just enough HTTP/1.1, so that the load generator leaves the
 * processor to what it measures.
 */
final class HttpConnection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final byte[] line = new byte[8 * 1024];

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
  }

  /** A status and a body of UTF-8. */
  record Answer(int status, String body) {

    Answer require(int wanted) {
      if (status != wanted) {
        throw new IllegalStateException(
            "answered " + status + " instead of " + wanted + ": " + body);
      }
      return this;
    }
  }

  Answer exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String statusLine = readLine();
    int status = Integer.parseInt(statusLine.substring(9, 12));
    int length = 0;
    boolean chunked = false;
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
      if (name.equals("content-length")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      } else if (name.equals("transfer-encoding")) {
        chunked = true;
      }
    }
    return new Answer(status, chunked ? readChunks() : read(length));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  static byte[] get(String path, String token) {
    return """
        GET %s HTTP/1.1\r
        Host: localhost\r
        Accept: application/json\r
        Authorization: Bearer %s\r
        \r
        """
        .formatted(path, token)
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] post(String path, String token, String idempotencyKey, String body) {
    return """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Accept: application/json\r
        Authorization: Bearer %s\r
        Idempotency-Key: %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s"""
        .formatted(path, token, idempotencyKey, body.getBytes(StandardCharsets.UTF_8).length, body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private String readChunks() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.append(read(size));
      readLine();
    }
    readLine();
    return body.toString();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(readLine().strip(), 16);
  }

  private String read(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the service closed the connection");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String readLine() throws IOException {
    int length = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the service closed the connection");
      }
      line[length++] = (byte) next;
    }
    return new String(line, 0, length - 1, StandardCharsets.ISO_8859_1);
  }
}
