// The DynamoDB side against a second engine, written by others in another language: the store's contract.
import { it } from 'vitest';
import { storeContract } from '../../../store-contract.ts';
import { localTable } from './local-table.ts';
import { dynoxide } from './servers.ts';

if (dynoxide.missing === undefined) storeContract(dynoxide.name, localTable(dynoxide).bench);
else it.skip(`the store on ${dynoxide.name}: ${dynoxide.missing}`);
