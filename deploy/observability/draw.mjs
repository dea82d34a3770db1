#!/usr/bin/env node
// Draws the panels of a dashboard from a Prometheus that holds data, to be looked at without a Grafana: the same queries and
// titles, plain lines. What Grafana itself makes of the files is not shown by this.
//   draw.mjs <address of Prometheus> <dashboard> <page.html> [minutes]     then open the page, or let Chromium print it:
//   chromium --headless --no-sandbox --screenshot=page.png --window-size=1500,1400 page.html
import { readFileSync, writeFileSync } from "node:fs";

const [api, name, page, minutes = "15"] = process.argv.slice(2);
const dashboard = JSON.parse(readFileSync(new URL(`dashboards/${name}.json`, import.meta.url), "utf8"));
const end = Math.floor(Date.now() / 1000);
const start = end - Number(minutes) * 60;
const width = 440;
const height = 150;
const colours = ["#3274d9", "#e0b400", "#56a64b", "#e02f44", "#8f3bb8", "#ff780a", "#37872d", "#c4162a", "#0a437c"];

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const short = (value, unit) => {
  if (unit === "s" && value < 1) return `${(value * 1000).toPrecision(3)} ms`;
  if (unit === "percentunit") return `${(value * 100).toPrecision(3)} %`;
  if (unit === "bytes") return `${(value / 1048576).toFixed(0)} MiB`;
  return `${Number(value.toPrecision(4))}${{ s: " s", reqps: "/s", eps: "/s", ops: "/s" }[unit] ?? ""}`;
};

const series = async (target) => {
  const expr = target.expr.replaceAll("$job", ".+-service").replaceAll("$__rate_interval", "1m");
  const answer = await fetch(`${api}/api/v1/query_range?query=${encodeURIComponent(expr)}&start=${start}&end=${end}&step=5`);
  const { data } = await answer.json();
  return data.result.map(({ metric, values }) => ({
    label: target.legendFormat.replace(/\{\{(\w+)\}\}/g, (_, label) => metric[label] ?? ""),
    points: values.map(([at, value]) => [at, Number(value)]).filter(([, value]) => Number.isFinite(value)),
  }));
};

const draw = async (panel) => {
  const lines = (await Promise.all(panel.targets.map(series))).flat().filter((line) => line.points.length > 0);
  const top = Math.max(1e-9, ...lines.flatMap((line) => line.points.map(([, value]) => value)));
  const unit = panel.fieldConfig.defaults.unit;
  const paths = lines.map((line, at) => {
    const points = line.points.map(([time, value]) => `${(((time - start) / (end - start)) * width).toFixed(1)},${(height - (value / top) * (height - 12)).toFixed(1)}`);
    return `<polyline fill="none" stroke="${colours[at % colours.length]}" stroke-width="1.6" points="${points.join(" ")}"/>`;
  });
  const legend = lines.map((line, at) => `<span style="color:${colours[at % colours.length]}">■</span> ${escape(line.label)} ${short(line.points.at(-1)[1], unit)}`);
  return `<section><h2>${escape(panel.title)}</h2><svg width="${width}" height="${height + 4}">
<line x1="0" x2="${width}" y1="12" y2="12" stroke="#ddd"/><line x1="0" x2="${width}" y1="${height}" y2="${height}" stroke="#999"/>
<text x="2" y="10" font-size="10" fill="#666">${lines.length > 0 ? short(top, unit) : "no data"}</text>${paths.join("")}</svg><p>${legend.join(" &nbsp; ")}</p></section>`;
};

const sections = [];
for (const panel of dashboard.panels) {
  sections.push(await draw(panel));
}
writeFileSync(
  page,
  `<!doctype html><meta charset="utf-8"><title>${escape(dashboard.title)}</title>
<style>body{font:12px sans-serif;background:#f4f5f5;margin:12px}h1{font-size:18px}main{display:grid;grid-template-columns:repeat(3,1fr);gap:10px}
section{background:#fff;border:1px solid #ddd;padding:8px}h2{font-size:13px;margin:0 0 4px}p{margin:4px 0;line-height:1.5}</style>
<h1>${escape(dashboard.title)}</h1><main>${sections.join("")}</main>`,
);
console.log(`${page}: ${dashboard.panels.length} panels`);
