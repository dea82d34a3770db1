// Reads the OpenAPI files as an independent validator does: every pattern compiles as ECMA-262 with the u flag, every
// schema compiles strictly, every example fits its schema with formats on. Prints what is wrong; the exit code is the verdict.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

// what OpenAPI 3.1 adds to JSON Schema 2020-12, and numbers whose size the format tells
const OF_OPENAPI = ["example", "discriminator", "xml", "externalDocs"];
const FORMATS = { int32: true, int64: true, binary: true };

let flaws = 0;
let patterns = 0;
let examples = 0;

function flaw(place, text) {
  flaws++;
  console.error(`${place}: ${text}`);
}

function walk(node, place, visit) {
  if (node === null || typeof node !== "object") return;
  visit(node, place);
  for (const [name, value] of Object.entries(node)) {
    walk(value, `${place}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, visit);
  }
}

function extensionsOf(document) {
  const names = new Set(OF_OPENAPI);
  walk(document, "", (node) => Object.keys(node).filter((name) => name.startsWith("x-")).forEach((name) => names.add(name)));
  return [...names];
}

function check(file) {
  const document = parse(readFileSync(file, "utf8"));
  const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true, unicodeRegExp: true });
  addFormats(ajv);
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
  ajv.addVocabulary(["components", ...extensionsOf(document)]);
  const schemaOf = (schema) => ({ allOf: [schema], components: { schemas: document.components.schemas } });
  walk(document, "", (node, place) => {
    if (typeof node.pattern === "string") {
      patterns++;
      try {
        new RegExp(node.pattern, "u");
      } catch (unreadable) {
        flaw(`${file}#${place}`, unreadable.message);
      }
    }
    if (node.schema && !place.includes("/example")) {
      let validate;
      try {
        validate = ajv.compile(schemaOf(node.schema));
      } catch (unreadable) {
        flaw(`${file}#${place}`, unreadable.message);
        return;
      }
      const named = Object.values(node.examples ?? {}).map((example) => example.value);
      for (const example of "example" in node ? [node.example, ...named] : named) {
        examples++;
        if (!validate(example)) flaw(`${file}#${place}`, ajv.errorsText(validate.errors));
      }
    }
  });
}

for (const file of process.argv.slice(2)) check(file);
console.log(`${patterns} patterns and ${examples} examples read, ${flaws} flaws`);
process.exit(flaws === 0 && examples > 0 ? 0 : 1);
