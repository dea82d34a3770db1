#!/usr/bin/env bash
# Between the CloudEvents SDKs for JavaScript and for Java, JSON data of a +json media type does not survive a change of mode.
#
# Versions: cloudevents 10.0.0 (npm); io.cloudevents:cloudevents-json-jackson 4.0.1 (Maven).
# For the JSON event format any type */json and */*+json is JSON, and such data stands in "data" as it is. Here an event
# arrives in binary mode with the body {"amount":1} and is passed on in structured mode:
# * JavaScript leaves the body of any +json type unparsed and passes on a JSON text that holds JSON: "{\"amount\":1}".
# * Java reads that as a text, too, if it knows the type for JSON: its consumer gets a quoted text and no object.
# * Java knows application/problem+json for JSON, but no type whose subtype has more than letters before the +, as
#   application/vnd.example.v1+json or application/merge-patch+json: it passes these on as data_base64,
# * and refuses the structured event that the format prescribes for them, data being an object.
# Why it matters: a programme's facts go by Kafka in binary mode, and gateways and functions pass them on by HTTP in structured
# mode. A versioned media type is no harmless decoration there: application/json is the only one on which both SDKs agree.
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
jars lib io.cloudevents:cloudevents-json-jackson:4.0.1 org.slf4j:slf4j-nop:2.0.17
npm install --silent --no-audit --no-fund --prefix "$work" cloudevents@10.0.0 >log 2>&1 || cannot "npm brought no cloudevents"

cat >relay.mjs <<'JS'
import { HTTP } from 'cloudevents';
import { writeFileSync } from 'node:fs';
for (const type of process.argv.slice(2)) {
  const binary = { 'ce-specversion': '1.0', 'ce-id': '1', 'ce-type': 'paid', 'ce-source': '/payments', 'content-type': type };
  const event = HTTP.toEvent({ headers: binary, body: '{"amount":1}' });
  const structured = HTTP.structured(event).body;
  console.log(`JavaScript ${type}: read as ${typeof event.data}, passed on as ${JSON.stringify(JSON.parse(structured).data)}`);
  writeFileSync(type.replace('/', '_'), structured);
}
JS
cat >Relay.java <<'JAVA'
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

class Relay {
  public static void main(String[] types) throws Exception {
    var format = new JsonFormat();
    for (var type : types) {
      var event = CloudEventBuilder.v1().withId("1").withType("paid").withSource(URI.create("/payments"));
      var binary = event.withDataContentType(type).withData("{\"amount\":1}".getBytes()).build();
      System.out.println("Java " + type + ": passed on as "
          + new String(format.serialize(binary)).replaceAll(".*,\"data", "\"data"));
      var fromJs = format.deserialize(Files.readAllBytes(Path.of(type.replace('/', '_'))));
      System.out.println("Java " + type + ": from JavaScript " + new String(fromJs.getData().toBytes()));
      var asPrescribed = "{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"paid\",\"source\":\"/payments\","
          + "\"datacontenttype\":\"" + type + "\",\"data\":{\"amount\":1}}";
      try {
        var data = format.deserialize(asPrescribed.getBytes()).getData();
        System.out.println("Java " + type + ": as prescribed " + new String(data.toBytes()));
      } catch (EventDeserializationException refused) {
        System.out.println("Java " + type + ": as prescribed refused");
      }
    }
  }
}
JAVA
types="application/json application/problem+json application/vnd.example.v1+json application/merge-patch+json"
{ node relay.mjs $types && "$JAVA_HOME/bin/java" -cp 'lib/*' Relay.java $types; } >observed 2>errors ||
  { cat errors; echo "CHANGED: it no longer runs."; exit 1; }
cat observed

cat >expected <<'TXT'
JavaScript application/json: read as object, passed on as {"amount":1}
JavaScript application/problem+json: read as string, passed on as "{\"amount\":1}"
JavaScript application/vnd.example.v1+json: read as string, passed on as "{\"amount\":1}"
JavaScript application/merge-patch+json: read as string, passed on as "{\"amount\":1}"
Java application/json: passed on as "data":{"amount":1}}
Java application/json: from JavaScript {"amount":1}
Java application/json: as prescribed {"amount":1}
Java application/problem+json: passed on as "data":{"amount":1}}
Java application/problem+json: from JavaScript "{\"amount\":1}"
Java application/problem+json: as prescribed {"amount":1}
Java application/vnd.example.v1+json: passed on as "data_base64":"eyJhbW91bnQiOjF9"}
Java application/vnd.example.v1+json: from JavaScript {"amount":1}
Java application/vnd.example.v1+json: as prescribed refused
Java application/merge-patch+json: passed on as "data_base64":"eyJhbW91bnQiOjF9"}
Java application/merge-patch+json: from JavaScript {"amount":1}
Java application/merge-patch+json: as prescribed refused
TXT

if diff -u expected observed; then
  echo "Still so."
else
  echo "CHANGED: above, - is what was seen before and + what is seen now."; exit 1
fi
