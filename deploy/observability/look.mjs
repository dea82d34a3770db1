#!/usr/bin/env node
// What `check` asks a running Prometheus:  look.mjs <address> metrics | panels | quiet | fires <alert> <job> | clears <alert> <job>
import { readFileSync, readdirSync } from "node:fs";

const [api, question, alert, job] = process.argv.slice(2);
const here = new URL(".", import.meta.url).pathname;

// There only once something has happened that a healthy journey does without, or after hours.
const OF_RARE_EVENTS = new Set(["inbox_unknown_total", "payment_requests_amount", "payment_requests_overdue_amount", "ALERTS"]);

const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
const get = async (path) => {
  const answer = await fetch(api + path).catch(() => undefined);
  if (!answer?.ok) {
    return undefined;
  }
  return (await answer.json()).data;
};
const query = async (expr) => (await get(`/api/v1/query?query=${encodeURIComponent(expr)}`))?.result;

/** Asks until the answer is true. */
const until = async (what, seconds, ask) => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer === true) {
      return true;
    }
    if (Date.now() > end) {
      console.log(`  ${what}: not within ${seconds} s${answer ? `; ${answer}` : ""}`);
      return false;
    }
    await sleep(2);
  }
};

const expressions = () => {
  const rules = readFileSync(`${here}rules.yml`, "utf8");
  const found = [...rules.matchAll(/^ +expr: (?:\|\n((?: {10}.*\n)+)|(.*))/gm)].map((match) => match[1] ?? match[2]);
  for (const dashboard of dashboards()) {
    dashboard.panels.forEach((panel) => panel.targets.forEach((target) => found.push(target.expr)));
  }
  return found;
};

const dashboards = () =>
  readdirSync(`${here}dashboards`).map((file) => JSON.parse(readFileSync(`${here}dashboards/${file}`, "utf8")));

/** Words of PromQL that are neither functions, labels, strings nor numbers: names of metrics and of recorded rules. */
const names = (expr) =>
  [
    ...expr
      .replace(/"[^"]*"/g, "")
      .replace(/\{[^}]*\}/g, "")
      .replace(/\[[^\]]*\]/g, "")
      .replace(/\b(by|on|without|ignoring) \([^)]*\)/g, "")
      .matchAll(/[a-z_:]{3,}[a-z0-9_:]*(?!\w|\s*\()/g),
  ]
    .map((match) => match[0])
    .filter((name) => !["and", "unless", "bool"].includes(name));

const concrete = (expr) => expr.replaceAll("$job", ".+-service").replaceAll("$__rate_interval", "1m");

const questions = {
  async metrics() {
    const wanted = [...new Set(expressions().flatMap(names))].sort().filter((name) => !OF_RARE_EVENTS.has(name));
    const good = await until("every metric that a rule or panel names", 120, async () => {
      const known = new Set(await get("/api/v1/label/__name__/values"));
      const missing = wanted.filter((name) => !known.has(name));
      return missing.length === 0 || `missing: ${missing.join(", ")}`;
    });
    if (good) {
      console.log(`· ${wanted.length} names of metrics and recorded rules, all of them there`);
    }
    return good;
  },

  async panels() {
    let shown = 0;
    for (const dashboard of dashboards()) {
      for (const panel of dashboard.panels) {
        for (const target of panel.targets) {
          const isRare = names(target.expr).some((name) => OF_RARE_EVENTS.has(name));
          const good = await until(`${dashboard.title}: ${panel.title}`, isRare ? 0 : 90, async () => {
            const result = await query(concrete(target.expr));
            return (result !== undefined && (result.length > 0 || isRare)) || "no data";
          });
          if (!good) {
            return false;
          }
          shown++;
        }
      }
    }
    console.log(`· ${shown} queries of panels, each answered with data`);
    return true;
  },

  async quiet() {
    const firing = await query('ALERTS{alertstate="firing"}');
    firing.forEach((one) => console.log(`  fires: ${JSON.stringify(one.metric)}`));
    console.log("· no alert fires");
    return firing.length === 0;
  },

  fires: () => stateOf("firing", 240),
  clears: () => stateOf("inactive", 90),
};

async function stateOf(wanted, seconds) {
  const start = Date.now();
  const good = await until(`${alert} of ${job} ${wanted}`, seconds, async () => {
    const states = (await get("/api/v1/alerts"))?.alerts.filter(
      (one) => one.labels.alertname === alert && one.labels.job === job,
    );
    const state = states === undefined ? undefined : (states[0]?.state ?? "inactive");
    return state === wanted || state;
  });
  if (good) {
    console.log(`· ${alert} of ${job} is ${wanted} after ${Math.round((Date.now() - start) / 1000)} s`);
  }
  return good;
}

process.exit((await questions[question]()) ? 0 : 1);
