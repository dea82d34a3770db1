package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

  private static final String ETAG = "\"abc\"";

  private static Optional<ByteRange> asked(String range) {
    return ByteRange.asked(range, null, ETAG, 10);
  }

  @Test
  void readsRangesSuffixesAndOpenEnds() {
    assertThat(asked("bytes=0-3")).contains(new ByteRange(0, 3));
    assertThat(asked("BYTES= 9-9 ")).contains(new ByteRange(9, 9));
    assertThat(asked("bytes=4-")).contains(new ByteRange(4, 9));
    assertThat(asked("bytes=4-99999999999999999999999")).contains(new ByteRange(4, 9));
    assertThat(asked("bytes=-3")).contains(new ByteRange(7, 9));
    assertThat(asked("bytes=-11")).contains(new ByteRange(0, 9));
    assertThat(new ByteRange(7, 9).of(10)).isEqualTo("bytes 7-9/10");
    assertThat(new ByteRange(7, 9).length()).isEqualTo(3);
  }

  @Test
  void sendsTheWholeForWhatItDoesNotReadAsOneRange() {
    for (String range :
        List.of(
            "bytes=3-0",
            "bytes=-",
            "bytes=a-b",
            "bytes=1",
            "bytes",
            "lines=0-3",
            "bytes=0-1,3-4",
            "bytes=--1",
            "",
            "bytes=0 -3",
            "bytes=\u0663-4")) {
      assertThat(asked(range)).as(range).isEmpty();
    }
    assertThat(asked(null)).isEmpty();
  }

  @Test
  void refusesWhatBeginsAfterTheEnd() {
    for (String range :
        List.of("bytes=10-", "bytes=10-12", "bytes=99999999999999999999-", "bytes=-0")) {
      assertThatThrownBy(() -> asked(range))
          .as(range)
          .isInstanceOfSatisfying(
              FileRefusal.RangeOutside.class,
              refusal ->
                  assertThat(refusal.headers()).isEqualTo(Map.of("Content-Range", "bytes */10")));
    }
  }

  @Test
  void sendsTheWholeWhenTheReaderKnowsAnotherVersion() {
    assertThat(ByteRange.asked("bytes=0-3", ETAG, ETAG, 10)).contains(new ByteRange(0, 3));
    for (String other : List.of("\"abd\"", "W/\"abc\"", "Sat, 28 Nov 2026 01:00:00 GMT", "abc")) {
      assertThat(ByteRange.asked("bytes=0-3", other, ETAG, 10)).as(other).isEmpty();
      assertThat(ByteRange.asked("bytes=99-", other, ETAG, 10)).as(other).isEmpty();
    }
  }
}
