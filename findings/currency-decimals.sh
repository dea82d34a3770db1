#!/usr/bin/env bash
# An update of ICU takes the decimals from amounts of four currencies, while ISO 4217's tables keep them.
#
# Versions: com.ibm.icu:icu4j 77.1 and 78.2, org.joda:joda-money 2.0.2 (Maven); currency-codes 2.2.0 and dinero.js 2.0.2 (npm);
# java.util.Currency of the JDK that runs this.
# ICU's number of decimals of a currency, also the one not for cash, is CLDR's, which goes by use and not by ISO 4217's minor unit.
# For COP, HUF, IDR and PKR ICU 77 said 2 as ISO does; 78 says 0 and shows 1234.56 as 1,235. For RSD 77 said 0 and 78 says 2.
# For AFN, IQD and LBP, among others, both say 0 where ISO has 2 or 3. For MGA, whose minor unit is a fifth, dinero.js has base 5
# with exponent 1, the tables of ISO have 2 decimals and ICU none.
# Why it matters: an amount due that is stored in minor units or rounded "to the currency's decimals" depends on which table says
# how many there are. What a page shows (browsers and Node take ICU's) then differs from what the payment order says.
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
jars older com.ibm.icu:icu4j:77.1 org.joda:joda-money:2.0.2
jars newer com.ibm.icu:icu4j:78.2 org.joda:joda-money:2.0.2
npm install --silent --no-audit --no-fund --prefix "$work" currency-codes@2.2.0 dinero.js@2.0.2 >log 2>&1 || cannot "npm brought no tables"

cat >Decimals.java <<'JAVA'
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

class Decimals {
  public static void main(String[] codes) {
    for (var code : codes) {
      var icu = Currency.getInstance(code);
      var shown = NumberFormatter.withLocale(Locale.ENGLISH).unit(icu).format(new BigDecimal("1234.56")).toString();
      System.out.println(code + " ICU " + com.ibm.icu.util.VersionInfo.ICU_VERSION.getMajor() + " " + icu.getDefaultFractionDigits()
          + " and shows " + shown.replaceAll("[^0-9.,]", "")
          + "; JDK " + java.util.Currency.getInstance(code).getDefaultFractionDigits()
          + ", Joda-Money " + CurrencyUnit.of(code).getDecimalPlaces());
    }
  }
}
JAVA
cat >decimals.mjs <<'JS'
import codes from 'currency-codes';
import * as dinero from 'dinero.js/currencies';
for (const code of process.argv.slice(2)) {
  const { base, exponent } = dinero[code];
  console.log(`${code} currency-codes ${codes.code(code).digits}, dinero.js ${exponent} of base ${base}`);
}
JS
codes="EUR COP HUF IDR PKR RSD AFN IQD LBP MGA"
{
  "$JAVA_HOME/bin/java" -cp 'older/*' Decimals.java $codes && "$JAVA_HOME/bin/java" -cp 'newer/*' Decimals.java $codes &&
    node decimals.mjs $codes
} >observed 2>errors || { cat errors; echo "CHANGED: it no longer runs."; exit 1; }
cat observed

cat >expected <<'TXT'
EUR ICU 77 2 and shows 1,234.56; JDK 2, Joda-Money 2
COP ICU 77 2 and shows 1,234.56; JDK 2, Joda-Money 2
HUF ICU 77 2 and shows 1,234.56; JDK 2, Joda-Money 2
IDR ICU 77 2 and shows 1,234.56; JDK 2, Joda-Money 2
PKR ICU 77 2 and shows 1,234.56; JDK 2, Joda-Money 2
RSD ICU 77 0 and shows 1,235; JDK 2, Joda-Money 2
AFN ICU 77 0 and shows 1,235; JDK 2, Joda-Money 2
IQD ICU 77 0 and shows 1,235; JDK 3, Joda-Money 3
LBP ICU 77 0 and shows 1,235; JDK 2, Joda-Money 2
MGA ICU 77 0 and shows 1,235; JDK 2, Joda-Money 2
EUR ICU 78 2 and shows 1,234.56; JDK 2, Joda-Money 2
COP ICU 78 0 and shows 1,235; JDK 2, Joda-Money 2
HUF ICU 78 0 and shows 1,235; JDK 2, Joda-Money 2
IDR ICU 78 0 and shows 1,235; JDK 2, Joda-Money 2
PKR ICU 78 0 and shows 1,235; JDK 2, Joda-Money 2
RSD ICU 78 2 and shows 1,234.56; JDK 2, Joda-Money 2
AFN ICU 78 0 and shows 1,235; JDK 2, Joda-Money 2
IQD ICU 78 0 and shows 1,235; JDK 3, Joda-Money 3
LBP ICU 78 0 and shows 1,235; JDK 2, Joda-Money 2
MGA ICU 78 0 and shows 1,235; JDK 2, Joda-Money 2
EUR currency-codes 2, dinero.js 2 of base 10
COP currency-codes 2, dinero.js 2 of base 10
HUF currency-codes 2, dinero.js 2 of base 10
IDR currency-codes 2, dinero.js 2 of base 10
PKR currency-codes 2, dinero.js 2 of base 10
RSD currency-codes 2, dinero.js 2 of base 10
AFN currency-codes 2, dinero.js 2 of base 10
IQD currency-codes 3, dinero.js 3 of base 10
LBP currency-codes 2, dinero.js 2 of base 10
MGA currency-codes 2, dinero.js 1 of base 5
TXT

if diff -u expected observed; then
  echo "Still so."
else
  echo "CHANGED: above, - is what was seen before and + what is seen now."; exit 1
fi
