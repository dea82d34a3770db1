package org.planningservices.voucher.delivering.inspecting;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file whose reader is stopped when the budget is spent. */
final class MeteredFile implements RandomAccessRead {

  private static final int READS_A_CHECK = 512;

  private final RandomAccessRead file;
  private final Budget budget;
  private int reads;
  private long end = Long.MAX_VALUE;

  MeteredFile(RandomAccessRead file, Budget budget) {
    this.file = file;
    this.budget = budget;
  }

  private void meter() throws IOException {
    if (++reads % READS_A_CHECK == 0) {
      budget.check();
      if (file.getPosition() > end) {
        throw new FlawedFile(Flaw.TOO_COMPLEX);
      }
    }
  }

  /** Of what is read into one piece: the reader doubles what it keeps it in. */
  void allow(int bytes) throws IOException {
    end = file.getPosition() + bytes;
  }

  void allowAll() {
    end = Long.MAX_VALUE;
  }

  @Override
  public int read() throws IOException {
    meter();
    return file.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    meter();
    return file.read(bytes, offset, length);
  }

  @Override
  public long getPosition() throws IOException {
    return file.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    meter();
    file.seek(position);
  }

  @Override
  public long length() throws IOException {
    return file.length();
  }

  @Override
  public boolean isClosed() {
    return file.isClosed();
  }

  @Override
  public boolean isEOF() throws IOException {
    return file.isEOF();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) throws IOException {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
