package org.planningservices.voucher.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.planningservices.voucher.viewing.VoucherView;

class RequestStatusTest {

  /** The view is another feature's, so it lists the values instead of naming the enum. */
  @Test
  void theViewOfAVoucherKnowsEveryStatus() throws NoSuchMethodException {
    Schema told =
        VoucherView.Settlement.class.getDeclaredMethod("status").getAnnotation(Schema.class);
    assertThat(told.enumeration())
        .containsExactlyElementsOf(Stream.of(RequestStatus.values()).map(Enum::name).toList());
  }
}
