// Reads all events of a running stack (./planning-services start) with kafkajs and the CloudEvents SDK, as they come from
// npm, without a codec of their own. Ends with 0 when every event can be read and is what its schema says.
//
//   node read-events.mjs                    what the topics hold
//   node read-events.mjs --tell-examples    puts an example of every type into the services' outboxes first, and wants to
//                                           see all types: on a stack that is thrown away, since consumers act on them
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Kafka as CloudEvents } from 'cloudevents';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { ROOT, SERVICES } from './services.mjs';

const PATIENCE = 60_000;
const HOME = process.env.PLANNING_SERVICES_HOME ?? join(ROOT, '.planning-services');
const tellExamples = process.argv.includes('--tell-examples');

const stack = Object.fromEntries(
  Array.from(readFileSync(join(HOME, 'running.properties'), 'utf8').matchAll(/^(\S+?)=(.*)$/gm), ([, name, value]) => [name, value]),
);
const ajv = addFormats(new Ajv({ strict: true, allErrors: true }));
const types = SERVICES.flatMap((service) => typesOf(service));
const kafka = new Kafka({ brokers: [`localhost:${stack.kafka}`], logLevel: logLevel.ERROR });
const topics = SERVICES.map((service) => service.replace('-service', '-events'));

function typesOf(service) {
  const events = join(ROOT, service, 'contracts/events');
  return readdirSync(events)
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => {
      ajv.addSchema(JSON.parse(readFileSync(join(events, file), 'utf8')));
      const type = file.replace('.schema.json', '');
      return { service, type, example: readFileSync(join(events, 'examples', `${type}.json`)) };
    });
}

/** As a use case leaves them: the service's own relay does the rest. */
async function tellExamplesOf(service) {
  const database = new pg.Client({
    host: 'localhost',
    port: Number(stack.postgres),
    user: 'postgres',
    password: readFileSync(join(HOME, 'postgres/password'), 'utf8').trim(),
    database: service.replace('-service', ''),
  });
  await database.connect();
  for (const { type, example } of types.filter((known) => known.service === service)) {
    const [name, version] = type.split('.v');
    await database.query(
      `insert into outbox (event_id, event_key, type, version, sequence, extensions, at, payload)
       values ($1, $2, $3, $4, 1, $5, now(), $6)`,
      [randomUUID(), randomUUID(), name, Number(version), `partnerid=${randomUUID()}`, example],
    );
  }
  await database.end();
}

const seen = new Map();
let events = 0;
let faults = 0;

function read(topic, message) {
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, value.toString()]));
  try {
    const event = CloudEvents.toEvent({ headers, key: message.key?.toString(), value: message.value?.toString() });
    event.validate();
    const schema = ajv.getSchema(event.dataschema);
    if (!schema) {
      throw new Error(`no schema has the $id ${event.dataschema}`);
    }
    const data = typeof event.data === 'string' ? JSON.parse(event.data) : event.data;
    if (!schema(data)) {
      throw new Error(ajv.errorsText(schema.errors));
    }
    if (!/^[0-9]{19}$/.test(event.sequence)) {
      throw new Error(`the sequence ${event.sequence} does not sort as text`);
    }
    const type = event.type.replace('org.planningservices.', '');
    seen.set(type, (seen.get(type) ?? 0) + 1);
    events++;
  } catch (fault) {
    faults++;
    console.error(`${topic}: ${headers.ce_type} ${headers.ce_id}: ${fault.message}`);
  }
}

async function readAll() {
  const admin = kafka.admin();
  await admin.connect();
  const consumer = kafka.consumer({ groupId: `reader-${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  const reached = new Map();
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ topic, partition, message }) => {
      read(topic, message);
      reached.set(`${topic}/${partition}`, Number(message.offset) + 1);
    },
  });
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const ends = (await Promise.all(topics.map(async (topic) => {
      const partitions = await admin.fetchTopicOffsets(topic);
      return partitions.map(({ partition, low, high }) => [`${topic}/${partition}`, Number(low), Number(high)]);
    }))).flat();
    const atTheEnd = ends.every(([place, low, high]) => high === low || (reached.get(place) ?? 0) >= high);
    if (atTheEnd && (!tellExamples || seen.size === types.length)) {
      break;
    }
    if (Date.now() > deadline) {
      console.error('Not everything came within a minute.');
      faults++;
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await consumer.disconnect();
  await admin.disconnect();
}

if (tellExamples) {
  await Promise.all(SERVICES.map(tellExamplesOf));
}
await readAll();
for (const { type } of types) {
  console.log(`${String(seen.get(type) ?? 0).padStart(7)}  ${type}`);
}
console.log(`${events} events of ${seen.size} of ${types.length} types read, ${faults} faults.`);
process.exit(faults === 0 && events > 0 ? 0 : 1);
