#!/usr/bin/env node
// Writes the Grafana dashboards in dashboards/: a line a panel here, some fifty in Grafana's JSON. With --check it only says
// whether the files are what it would write.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const here = new URL(".", import.meta.url).pathname;
const service = 'job=~"$job"';

/** unit: as Grafana names it. Each query is [legend, PromQL]. */
const panel = (title, unit, ...queries) => ({ title, unit, queries });

const dashboards = {
  services: {
    title: "Services: rate, errors, duration",
    panels: [
      panel("Requests", "reqps", ["{{job}}", `sum by (job) (rate(http_server_requests_seconds_count{${service}}[$__rate_interval]))`]),
      panel("Failed requests", "percentunit", ["{{job}}", `(sum by (job) (rate(http_server_requests_seconds_count{${service},outcome="SERVER_ERROR"}[$__rate_interval])) or 0 * sum by (job) (rate(http_server_requests_seconds_count{${service}}[$__rate_interval]))) / sum by (job) (rate(http_server_requests_seconds_count{${service}}[$__rate_interval]))`]),
      panel("Duration", "s",
        ["{{job}} p50", `histogram_quantile(0.5, sum by (job, le) (rate(http_server_requests_seconds_bucket{${service}}[$__rate_interval])))`],
        ["{{job}} p99", `histogram_quantile(0.99, sum by (job, le) (rate(http_server_requests_seconds_bucket{${service}}[$__rate_interval])))`]),
      panel("Responses by status", "reqps", ["{{status}}", `sum by (status) (rate(http_server_requests_seconds_count{${service}}[$__rate_interval]))`]),
      panel("Busiest operations", "reqps", ["{{method}} {{uri}}", `topk(8, sum by (method, uri) (rate(http_server_requests_seconds_count{${service}}[$__rate_interval])))`]),
      panel("Refused so that others get their share (429 and 503)", "reqps", ["{{job}} {{limit}}", `sum by (job, limit) (rate(fairness_refused_total{${service}}[$__rate_interval]))`]),
      panel("Error budget burn: requests fail (1 = lasts just 30 days)", "none", ["{{job}}", `job:requests_failed:ratio_rate1h{${service}} / 0.001`]),
      panel("Error budget burn: requests are slow", "none", ["{{job}}", `job:requests_slow:ratio_rate1h{${service}} / 0.01`]),
      panel("Connections to the database", "none",
        ["{{job}} at work", `sum by (job) (agroal_active_count{${service}})`],
        ["{{job}} waiting", `sum by (job) (agroal_awaiting_count{${service}})`]),
      panel("Memory", "bytes", ["{{job}} heap", `sum by (job) (jvm_memory_used_bytes{${service},area="heap"})`]),
      panel("Processor", "none", ["{{job}} cores", `sum by (job) (process_cpu_usage{${service}} * on (job, instance) system_cpu_count)`]),
      panel("Up", "none", ["{{job}}", `sum by (job) (up{${service}})`]),
    ],
  },
  events: {
    title: "Events: outbox, consumers, parked",
    panels: [
      panel("Oldest event that is not published", "s", ["{{job}}", `max by (job) (outbox_backlog_age_seconds{${service}})`]),
      panel("Published", "eps", ["{{job}}", `sum by (job) (rate(outbox_published_total{${service}}[$__rate_interval]))`]),
      panel("Consumed", "eps", ["{{job}} {{topic}}", `sum by (job, topic) (rate(inbox_event_delay_seconds_count{${service}}[$__rate_interval]))`]),
      panel("From sending to effect, p99", "s", ["{{job}} {{topic}}", `histogram_quantile(0.99, sum by (job, topic, le) (rate(inbox_event_delay_seconds_bucket{${service}}[$__rate_interval])))`]),
      panel("Lag", "none", ["{{job}} {{topic}}", `sum by (job, topic) (kafka_consumer_fetch_manager_records_lag{${service}})`]),
      panel("Batches delivered again", "ops", ["{{job}} {{topic}}", `sum by (job, topic) (rate(inbox_batch_failures_total{${service}}[$__rate_interval]))`]),
      panel("Parked", "none", ["{{job}} {{status}}", `max by (job, status) (parked_events{${service}})`]),
      panel("Forged and unknown", "none",
        ["{{job}} forged {{topic}}", `sum by (job, topic) (increase(inbox_forged_total{${service}}[1h]))`],
        ["{{job}} unknown {{topic}} {{type}}", `sum by (job, topic, type) (increase(inbox_unknown_total{${service}}[1h]))`]),
      panel("Error budget burn: events are late", "none", ["{{job}}", `job:events_late:ratio_rate1h{${service}} / 0.001`]),
    ],
  },
  programme: {
    title: "The programme: vouchers, days, money",
    panels: [
      panel("Vouchers", "none", ["{{status}}", "max by (status) (vouchers)"]),
      panel("Days in open vouchers", "none", ["{{status}}", "max by (status) (voucher_days)"]),
      panel("Vouchers that expire within 30 days", "none", ["vouchers", "max(vouchers_expiring_soon)"]),
      panel("Redeemed vouchers by payment", "none", ["{{status}}", "max by (status) (payables)"]),
      panel("To be submitted within 7 days", "none", ["payables", "max(payables_due_soon)"]),
      panel("Requested amounts", "none", ["{{status}} {{currency}}", "max by (status, currency) (payment_requests_amount)"]),
      panel("Approved and overdue", "none", ["{{currency}}", "max by (currency) (payment_requests_overdue_amount)"]),
      panel("Must be nothing", "none",
        ["ledger differences", "max(ledger_differences)"],
        ["payment request differences", "max(payment_request_differences)"],
        ["vouchers past expiry", "max(vouchers_past_expiry)"],
        ["payables without a rate", "max(payables_waiting_for_rate)"]),
      panel("Partners", "none", ["{{status}}", "max by (status) (partners)"], ["enrolments in force", "max(enrollments_in_force)"]),
      panel("Ends within 30 days", "none", ["enrolments", "max(enrollments_ending_soon)"], ["competencies", "max(competencies_ending_soon)"]),
      panel("E-mails", "s", ["oldest waiting", "max(voucher_mail_backlog_age_seconds)"]),
      panel("Wrong codes", "none", ["wrong", "sum(increase(voucher_guesses_wrong_total[1h]))"], ["refused unchecked", "sum(increase(voucher_guesses_slowed_total[1h]))"]),
    ],
  },
  security: {
    title: "Security and audit",
    panels: [
      panel("Refused identities", "reqps",
        ["{{job}} {{event}}", `sum by (job, event) (rate(security_events_total{${service},event=~"authentication_failed|not_permitted"}[$__rate_interval]))`]),
      panel("Guesses", "none", ["{{job}} {{event}}", `sum by (job, event) (increase(security_events_total{${service},event=~"wrong_guess|guess_refused"}[1h]))`]),
      panel("Second person missing", "none", ["{{job}}", `sum by (job) (increase(security_events_total{${service},event="second_person_required"}[1h]))`]),
      panel("Sealed values", "none", ["{{job}} {{event}}", `sum by (job, event) (increase(security_events_total{${service},event=~"sealed_value_.*"}[1h]))`]),
      panel("Seals of the audit that do not hold", "none", ["{{job}}", `max by (job) (audit_seals_broken{${service}})`]),
      panel("Since everything was sealed", "s", ["{{job}}", `max by (job) (audit_unsealed_age_seconds{${service}})`]),
    ],
  },
};

const source = { type: "prometheus", uid: "${datasource}" };

const grafanaPanel = ({ title, unit, queries }, index) => ({
  id: index + 1,
  type: "timeseries",
  title,
  datasource: source,
  gridPos: { h: 8, w: 8, x: (index % 3) * 8, y: Math.floor(index / 3) * 8 },
  fieldConfig: { defaults: { unit, min: 0, custom: { lineWidth: 2, fillOpacity: 8, spanNulls: false } }, overrides: [] },
  options: { legend: { displayMode: "list", placement: "bottom" }, tooltip: { mode: "multi", sort: "desc" } },
  targets: queries.map(([legendFormat, expr], at) => ({ refId: String.fromCharCode(65 + at), datasource: source, expr, legendFormat })),
});

const grafana = (name, { title, panels }) => ({
  uid: `planning-services-${name}`,
  title: `Planning services · ${title}`,
  tags: ["planning-services"],
  schemaVersion: 39,
  version: 1,
  editable: false,
  timezone: "utc",
  refresh: "30s",
  time: { from: "now-6h", to: "now" },
  templating: {
    list: [
      { name: "datasource", type: "datasource", query: "prometheus" },
      {
        name: "job", label: "Service", type: "query", datasource: source, query: 'label_values(up{job=~".+-service"}, job)',
        refresh: 2, multi: true, includeAll: true, allValue: ".+-service", current: { text: "All", value: "$__all" },
      },
    ],
  },
  annotations: {
    list: [{ name: "Alerts", datasource: source, enable: true, expr: 'ALERTS{alertstate="firing"}', titleFormat: "{{alertname}} {{job}}", iconColor: "red" }],
  },
  panels: panels.map(grafanaPanel),
});

const check = process.argv.includes("--check");
let stale = 0;
mkdirSync(`${here}dashboards`, { recursive: true });
for (const [name, dashboard] of Object.entries(dashboards)) {
  const file = `${here}dashboards/${name}.json`;
  const text = `${JSON.stringify(grafana(name, dashboard), null, 1)}\n`;
  if (!check) {
    writeFileSync(file, text);
  } else if (readFileSync(file, "utf8") !== text) {
    console.log(`${file} is not what dashboards.mjs writes; run it`);
    stale++;
  }
}
process.exit(stale === 0 ? 0 : 1);
