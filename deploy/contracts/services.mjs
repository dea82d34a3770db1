// Where the services and their contracts are.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const SERVICES = ['eligibility-service', 'enrollment-service', 'voucher-service', 'payment-service'];
