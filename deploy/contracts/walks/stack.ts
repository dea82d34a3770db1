// What a walk needs of the running stack: addresses, tokens, the clock, a deliverable, and patience with what comes by events.
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

export type Service = "eligibility" | "enrollment" | "voucher" | "payment";
export type TokenOf = (permission: string, subject?: string) => string;

const DAY = 86_400_000;
const PATIENCE = 30_000;
/** Days of an engagement are days in the country of delivery. */
const ZONE = "Europe/Berlin";

const launcher = (...command: string[]): string =>
  execFileSync("../../planning-services", command, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();

export function address(service: Service): string {
  const running = readFileSync(`${process.env["PLANNING_SERVICES_HOME"]}/running.properties`, "utf8");
  const port = new RegExp(`^${service}-service\\.port=(\\d+)$`, "m").exec(running)?.[1];
  if (!port) {
    throw new Error(`The stack has no ${service}-service.`);
  }
  return `http://localhost:${port}`;
}

/** Somebody of an organization; a token for each permission alone. */
export const somebodyOf =
  (organization: string): TokenOf =>
  (permission, subject = "walker") =>
    launcher("token", "--organization", organization, "--permission", permission, "--subject", subject);

/** What time it is for the services, after a move when one is asked for. */
export const clock = (...when: string[]): Date => new Date(launcher("clock", ...when));

export const day = (now: Date, later = 0): string =>
  new Date(now.getTime() + later * DAY).toLocaleDateString("sv-SE", { timeZone: ZONE });

/** A new one for each request, since none of them is repeated. */
export const key = (): string => randomUUID();

/** Tries again what is refused as long as the events of another service are on their way. */
export async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (refusal) {
      if (Date.now() > deadline) {
        throw refusal;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export function expect<T>(what: string, actual: T, expected: T): void {
  if (actual !== expected) {
    throw new Error(`${what} is ${actual}, not ${expected}`);
  }
}

/** What a generated client gives as optional, since a dry run's answer lacks it. */
export function present<T>(what: string, value: T | undefined): T {
  if (value === undefined) {
    throw new Error(`${what} is missing in the answer`);
  }
  return value;
}

export const step = (number: number, title: string): void => console.log(`  ${number}. ${title}`);

/** One empty page, another file for each voucher. */
export function deliverable(voucherId: string): File {
  const objects = [
    "%PDF-1.4\n",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n",
    `% The deployment plan, ${voucherId}.\n`,
  ];
  const entries = [1, 2, 3].map((object) => `${String(objects.slice(0, object).join("").length).padStart(10, "0")} 00000 n \n`);
  const pdf =
    `${objects.join("")}xref\n0 4\n0000000000 65535 f \n${entries.join("")}trailer\n<</Size 4/Root 1 0 R>>\n` +
    `startxref\n${objects.join("").length}\n%%EOF\n`;
  return new File([pdf], "deployment-plan.pdf", { type: "application/pdf" });
}
