#!/usr/bin/env bash
# The OpenAPI file that SmallRye serves as YAML is not the document that it serves as JSON: texts come back as numbers.
#
# Versions: io.smallrye:smallrye-open-api-core 4.2.4 with jackson-dataformat-yaml 2.21.2, as in Quarkus 3.33.2, and
# io.smallrye.config:smallrye-config 3.16.0 (Maven); yaml 2.9.1 and js-yaml 4.1.0 (npm).
# Given is a schema of type string whose enum has seven texts. As JSON they stay texts. As YAML, SmallRye quotes 98052 and NO, for
# which readers of YAML are known to err, but not the texts that look like a number with an exponent (1E5), a hexadecimal one
# (0x1F), one with underscores (12_34), a clock time or a date. A reader set to YAML 1.2 takes two of these for
# numbers, one set to 1.1 all five for numbers or a date; and SmallRye itself, given its own YAML, serves another JSON than before.
# The schema, still of type string, then has enum values that no text can equal.
# Why it matters: exam codes, cost centres and invoice numbers look like 1E5 now and then. Who generates a client or checks a
# contract from the YAML gets other values than who takes the JSON; /q/openapi answers with YAML unless asked for JSON.
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
jars lib io.smallrye:smallrye-open-api-core:4.2.4 com.fasterxml.jackson.dataformat:jackson-dataformat-yaml:2.21.2 \
  io.smallrye.config:smallrye-config:3.16.0 org.slf4j:slf4j-nop:2.0.17
npm install --silent --no-audit --no-fund --prefix "$work" yaml@2.9.1 js-yaml@4.1.0 >log 2>&1 || cannot "npm brought no YAML reader"

cat >given.json <<'JSON'
{"openapi": "3.1.0", "info": {"title": "Exams", "version": "1"}, "paths": {}, "components": {"schemas": {
  "ExamCode": {"type": "string", "enum": ["1E5", "0x1F", "12_34", "12:30", "2026-12-07", "98052", "NO"]}}}}
JSON
cat >Serve.java <<'JAVA'
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Serve {
  public static void main(String[] names) throws IOException {
    var document = SmallRyeOpenAPI.builder().withCustomStaticFile(() -> open(names[0]))
        .enableModelReader(false).enableStandardStaticFiles(false).enableStandardFilter(false).enableAnnotationScan(false).build();
    Files.writeString(Path.of(names[1] + ".json"), document.toJSON());
    Files.writeString(Path.of(names[1] + ".yaml"), document.toYAML());
  }

  static InputStream open(String name) {
    try {
      return Files.newInputStream(Path.of(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
JAVA
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import jsYaml from 'js-yaml';
const show = (reader, document) => console.log(`${reader}: ${JSON.stringify(document.components.schemas.ExamCode.enum)}`);
const yaml = readFileSync('served.yaml', 'utf8');
show('served as JSON', JSON.parse(readFileSync('served.json')));
show('YAML read as 1.2 by yaml', parse(yaml));
show('YAML read as 1.1 by yaml', parse(yaml, { version: '1.1' }));
show('YAML read by js-yaml', jsYaml.load(yaml));
show('YAML read by SmallRye and served as JSON', JSON.parse(readFileSync('again.json')));
JS
{
  "$JAVA_HOME/bin/java" -cp 'lib/*' Serve.java given.json served && "$JAVA_HOME/bin/java" -cp 'lib/*' Serve.java served.yaml again &&
    sed -n 's/^ *- \(.*\)/served as YAML: \1/p' served.yaml && node read.mjs
} >observed 2>errors || { cat errors; echo "CHANGED: it no longer runs."; exit 1; }
cat observed

cat >expected <<'TXT'
served as YAML: 1E5
served as YAML: 0x1F
served as YAML: 12_34
served as YAML: 12:30
served as YAML: 2026-12-07
served as YAML: "98052"
served as YAML: "NO"
served as JSON: ["1E5","0x1F","12_34","12:30","2026-12-07","98052","NO"]
YAML read as 1.2 by yaml: [100000,31,"12_34","12:30","2026-12-07","98052","NO"]
YAML read as 1.1 by yaml: [100000,31,1234,750,"2026-12-07T00:00:00.000Z","98052","NO"]
YAML read by js-yaml: [100000,31,1234,"12:30","2026-12-07T00:00:00.000Z","98052","NO"]
YAML read by SmallRye and served as JSON: [100000,31,1234,"12:30","2026-12-07","98052","NO"]
TXT

if diff -u expected observed; then
  echo "Still so."
else
  echo "CHANGED: above, - is what was seen before and + what is seen now."; exit 1
fi
