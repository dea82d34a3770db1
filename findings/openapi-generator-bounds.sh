#!/usr/bin/env bash
# A class that OpenAPI Generator makes from an OpenAPI 3.1 schema judges otherwise than the schema, and otherwise for integers
# than for numbers.
#
# Versions: org.openapitools:openapi-generator-cli 7.25.0 (java, library native, useBeanValidation), judged by
# org.hibernate.validator:hibernate-validator 9.1.0.Final; the schema itself by com.networknt:json-schema-validator 1.5.9.
# Five documents are given to both:
# * exclusiveMinimum 0 and exclusiveMaximum 100 become @Min(0) and @Max(100) for an integer, so that 0 and 100 pass. For a number
#   they become @DecimalMin and @DecimalMax with inclusive=false, which is right.
# * a required property of type [string, null] becomes @NotNull, so that the null which the schema allows is refused.
# Why it matters: "more than no days" and "the reason is told or is null" are ordinary rules of a contract; Quarkus itself writes
# the first for @Positive. A partner who generates a client finds 0 days correct and sends what is then refused, and refuses an
# answer that is correct. (The null is known to the generator's users; that integers and numbers differ was found here.)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cannot() { echo "COULD NOT RUN: $*"; [ ! -s log ] || tail -15 log; exit 2; }

for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/*21*; do
  major=$("$home/bin/javac" -version 2>/dev/null | sed 's/javac \([0-9]*\).*/\1/') || continue
  [ "${major:-0}" -lt 21 ] || { export JAVA_HOME="$home"; break; }
done
[ "${major:-0}" -ge 21 ] || cannot "no JDK of 21 or later, neither at JAVA_HOME nor under /usr/lib/jvm"
# jars FOLDER GROUP:NAME:VERSION... brings them and what they need
jars() {
  local folder=$1 group name version; shift
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
    for jar; do
      IFS=: read -r group name version <<<"$jar"
      echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } >"$folder.pom.xml"
  mvn -q -B -f "$folder.pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
    -DoutputDirectory="$work/$folder" >log 2>&1 || cannot "Maven brought no $*"
}
jars generator org.openapitools:openapi-generator-cli:7.25.0
jars lib com.networknt:json-schema-validator:1.5.9 org.hibernate.validator:hibernate-validator:9.1.0.Final \
  com.fasterxml.jackson.datatype:jackson-datatype-jsr310:2.21.2 jakarta.annotation:jakarta.annotation-api:3.0.0 \
  org.openapitools:jackson-databind-nullable:0.2.8 org.slf4j:slf4j-nop:2.0.17

cat >openapi.json <<'JSON'
{"openapi": "3.1.0", "info": {"title": "Grants", "version": "1"}, "paths": {}, "components": {"schemas": {"Grant": {
  "type": "object", "required": ["days", "amount", "reason"], "properties": {
    "days": {"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 100},
    "amount": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 100},
    "reason": {"type": ["string", "null"]}}}}}}
JSON
cat >Judge.java <<'JAVA'
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.validation.Validation;
import java.nio.file.Path;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openapitools.client.model.Grant;

class Judge {
  public static void main(String[] documents) throws Exception {
    var json = new ObjectMapper();
    var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(json.readTree(Path.of("openapi.json").toFile()).at("/components/schemas/Grant"));
    var beans = Validation.byDefaultProvider().configure().messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory().getValidator();
    for (var document : documents) {
      var bySchema = schema.validate(json.readTree(document)).isEmpty();
      var violations = beans.validate(json.readValue(document, Grant.class));
      System.out.println(document + " schema: " + (bySchema ? "valid" : "refused") + ", class: " + (violations.isEmpty() ? "valid"
          : "refused, " + violations.stream().map(v -> v.getPropertyPath().toString()).sorted().toList()));
    }
  }
}
JAVA
{
  "$JAVA_HOME/bin/java" -cp 'generator/*' org.openapitools.codegen.OpenAPIGenerator generate -i openapi.json -g java \
    --library native -o generated --additional-properties=useBeanValidation=true,useJakartaEe=true >log 2>&1 &&
    grep -ohE '@(Min|Max|DecimalMin|DecimalMax)\([^)]*\)' generated/src/main/java/org/openapitools/client/model/Grant.java &&
    mkdir classes &&
    "$JAVA_HOME/bin/javac" -nowarn -d classes -cp 'lib/*' $(find generated/src/main/java -name '*.java') Judge.java &&
    "$JAVA_HOME/bin/java" -cp 'classes:lib/*' Judge \
      '{"days":1,"amount":1,"reason":"Yearly"}' '{"days":0,"amount":1,"reason":"Yearly"}' \
      '{"days":100,"amount":1,"reason":"Yearly"}' '{"days":1,"amount":0,"reason":"Yearly"}' '{"days":1,"amount":1,"reason":null}'
} >observed 2>errors || { cat errors; echo "CHANGED: it no longer runs."; exit 1; }
cat observed

cat >expected <<'TXT'
@Min(0)
@Max(100)
@DecimalMin(value="0",inclusive=false)
@DecimalMax(value="100",inclusive=false)
{"days":1,"amount":1,"reason":"Yearly"} schema: valid, class: valid
{"days":0,"amount":1,"reason":"Yearly"} schema: refused, class: valid
{"days":100,"amount":1,"reason":"Yearly"} schema: refused, class: valid
{"days":1,"amount":0,"reason":"Yearly"} schema: refused, class: refused, [amount]
{"days":1,"amount":1,"reason":null} schema: valid, class: refused, [reason]
TXT

if diff -u expected observed; then
  echo "Still so."
else
  echo "CHANGED: above, - is what was seen before and + what is seen now."; exit 1
fi
