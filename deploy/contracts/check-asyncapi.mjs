// Reads the four AsyncAPI files with the parser of the AsyncAPI project, and their examples and schemas with ajv.
// Ends with 0 when there is no error.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, fromFile } from '@asyncapi/parser';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ROOT, SERVICES } from './services.mjs';

let faults = 0;

function fault(text) {
  faults++;
  console.error(`  ${text}`);
}

/** Strict and with the "u" flag, which is ajv's own default: a pattern of one language alone does not compile. */
function schemasOf(contracts) {
  const ajv = addFormats(new Ajv({ strict: true, allErrors: true }));
  for (const name of readdirSync(join(contracts, 'events')).filter((file) => file.endsWith('.schema.json'))) {
    ajv.addSchema(JSON.parse(readFileSync(join(contracts, 'events', name), 'utf8')));
  }
  return ajv;
}

for (const service of SERVICES) {
  const contracts = join(ROOT, service, 'contracts');
  const { document, diagnostics } = await fromFile(new Parser(), join(contracts, 'asyncapi.yaml')).parse();
  for (const { severity, message, path } of diagnostics) {
    if (severity === 0) {
      fault(`${service}: ${path.join('.')}: ${message}`);
    }
  }
  if (!document) {
    continue;
  }
  const ajv = schemasOf(contracts);
  const headers = ajv.compile(withoutParserNotes(document.json().components.schemas.EventHeaders));
  let examples = 0;
  for (const message of document.messages().all()) {
    for (const example of message.examples().all()) {
      examples++;
      if (!headers(example.headers())) {
        fault(`${service}: headers of ${example.name()}: ${ajv.errorsText(headers.errors)}`);
      }
      const schema = ajv.getSchema(example.headers().ce_dataschema);
      if (!schema) {
        fault(`${service}: no schema has the $id ${example.headers().ce_dataschema}`);
      } else if (!schema(example.payload())) {
        fault(`${service}: payload of ${example.name()}: ${ajv.errorsText(schema.errors)}`);
      }
    }
  }
  const warnings = diagnostics.filter(({ severity }) => severity === 1).length;
  console.log(`${service}: ${document.messages().all().length} messages, ${examples} examples, ${warnings} warnings`);
}

/** The parser writes notes of its own into what it has read. */
function withoutParserNotes(node) {
  return JSON.parse(JSON.stringify(node, (key, value) => (key.startsWith('x-parser-') ? undefined : value)));
}

console.log(faults === 0 ? 'No errors.' : `${faults} errors.`);
process.exit(faults === 0 ? 0 : 1);
