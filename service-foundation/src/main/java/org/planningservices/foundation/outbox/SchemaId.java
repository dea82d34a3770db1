package org.planningservices.foundation.outbox;

/** What a published schema is called, in its {@code $id} and in {@code ce_dataschema} alike. */
final class SchemaId {

  private SchemaId() {}

  /**
   * @param source such as {@code /order-service}
   * @param type name and version, such as {@code OrderPlaced.v1}
   * @return such as {@code urn:planningservices:order-service:OrderPlaced.v1}
   */
  static String of(String source, String type) {
    return "urn:planningservices" + source.replace('/', ':') + ":" + type;
  }
}
