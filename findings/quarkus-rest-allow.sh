#!/usr/bin/env bash
# Quarkus REST tells of a path what holds for its class: OPTIONS allows what is then refused, and the refusal names nothing.
#
# Version: io.quarkus:quarkus-rest 3.33.2 (Maven), built and run as it comes, on a free port of 127.0.0.1.
# One class serves /vouchers (GET, POST), /vouchers/{id} (GET, DELETE) and /vouchers/{id}/note (PUT):
# * OPTIONS answers for each of the three with Allow: the methods of all three, and HEAD, also where there is no GET.
# * each of the methods that it allows falsely is answered with 405, HEAD to the note, too,
# * and no 405 has an Allow, which RFC 9110 (section 15.5.6) demands, with the methods of the resource that was asked for.
# With a class for each path, as here for /claims, OPTIONS is right but for HEAD; a refusal is 405 without Allow, or even 404.
# Why it matters: a partner's client or gateway that asks before it acts (or offers what Allow names) is told that a voucher list
# may be deleted, and learns from the refusal not what it could do instead. Neither shows in a test that looks at the status.
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
command -v curl >log 2>&1 || cannot "no curl"
mkdir -p src/main/java/finding
cat >src/main/java/finding/Vouchers.java <<'JAVA'
package finding;

import jakarta.ws.rs.*;

@Path("/vouchers")
public class Vouchers {
  @GET public String list() { return "all"; }
  @POST public String create() { return "new"; }
  @GET @Path("{id}") public String one() { return "one"; }
  @DELETE @Path("{id}") public void cancel() {}
  @PUT @Path("{id}/note") public void note() {}
}
JAVA
cat >src/main/java/finding/Claims.java <<'JAVA'
package finding;

import jakarta.ws.rs.*;

public class Claims {
  @Path("/claims")
  public static class All {
    @GET public String list() { return "all"; }
    @POST public String create() { return "new"; }
  }

  @Path("/claims/{id}/note")
  public static class Note {
    @PUT public void note() {}
  }
}
JAVA
plugin() { echo "<plugin><artifactId>maven-$1-plugin</artifactId><version>$2</version></plugin>"; }
cat >pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
<properties><maven.compiler.release>21</maven.compiler.release>
<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
<dependencyManagement><dependencies><dependency><groupId>io.quarkus.platform</groupId><artifactId>quarkus-bom</artifactId>
<version>3.33.2</version><type>pom</type><scope>import</scope></dependency></dependencies></dependencyManagement>
<dependencies><dependency><groupId>io.quarkus</groupId><artifactId>quarkus-rest</artifactId></dependency></dependencies>
<build><plugins>$(plugin compiler 3.14.1)$(plugin resources 3.4.0)$(plugin surefire 3.5.5)$(plugin jar 3.5.0)
<plugin><groupId>io.quarkus.platform</groupId><artifactId>quarkus-maven-plugin</artifactId><version>3.33.2</version>
<executions><execution><goals><goal>build</goal></goals></execution></executions></plugin></plugins></build></project>
XML
mvn -q -B package -DskipTests >log 2>&1 || cannot "Maven built no service"

"$JAVA_HOME/bin/java" -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=0 -jar target/quarkus-app/quarkus-run.jar >log 2>&1 &
service=$! address=
trap '{ kill -KILL $service && wait $service; } 2>>log || :; rm -rf "$work"' EXIT
for _ in $(seq 100); do
  address=$(sed -n 's/.*Listening on: \(http[^ ]*\).*/\1/p' log)
  [ -z "$address" ] || break
  sleep 0.2
done
[ -n "$address" ] || cannot "the service did not start"

ask() {
  local head=() answer allow
  [ "$1" != HEAD ] || head=(--head)
  answer=$(curl -sS -D - -o /dev/null "${head[@]}" -X "$1" "$address$2" | tr -d '\r')
  allow=$(sed -n 's/^[Aa]llow: *//p' <<<"$answer" | tr -d ' ' | tr , '\n' | sort | paste -sd ' ')
  [ -z "$allow" ] && allow="no Allow" || allow="allowed are $allow"
  echo "$1 $2: $(head -1 <<<"$answer" | cut -d' ' -f2), $allow"
}
{
  ask OPTIONS /vouchers; ask DELETE /vouchers; ask PUT /vouchers
  ask OPTIONS /vouchers/7; ask POST /vouchers/7; ask PUT /vouchers/7
  ask OPTIONS /vouchers/7/note; ask GET /vouchers/7/note; ask HEAD /vouchers/7/note; ask DELETE /vouchers/7/note
  ask OPTIONS /claims; ask PUT /claims; ask OPTIONS /claims/7/note; ask GET /claims/7/note; ask HEAD /claims/7/note
} | tee observed

cat >expected <<'TXT'
OPTIONS /vouchers: 200, allowed are DELETE GET HEAD OPTIONS POST PUT
DELETE /vouchers: 405, no Allow
PUT /vouchers: 405, no Allow
OPTIONS /vouchers/7: 200, allowed are DELETE GET HEAD OPTIONS POST PUT
POST /vouchers/7: 405, no Allow
PUT /vouchers/7: 405, no Allow
OPTIONS /vouchers/7/note: 200, allowed are DELETE GET HEAD OPTIONS POST PUT
GET /vouchers/7/note: 405, no Allow
HEAD /vouchers/7/note: 405, no Allow
DELETE /vouchers/7/note: 405, no Allow
OPTIONS /claims: 200, allowed are GET HEAD OPTIONS POST
PUT /claims: 405, no Allow
OPTIONS /claims/7/note: 200, allowed are HEAD OPTIONS PUT
GET /claims/7/note: 404, no Allow
HEAD /claims/7/note: 404, no Allow
TXT

if diff -u expected observed; then
  echo "Still so."
else
  echo "CHANGED: above, - is what was seen before and + what is seen now."; exit 1
fi
