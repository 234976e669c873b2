// The DynamoDB side against whatever server the environment names, AWS's own included: the store's contract.
import { it } from 'vitest';
import { storeContract } from '../../../store-contract.ts';
import { localTable } from './local-table.ts';
import { elsewhere } from './servers.ts';

if (elsewhere.missing === undefined) storeContract(elsewhere.name, localTable(elsewhere).bench);
else it.skip(`the store on ${elsewhere.name}: ${elsewhere.missing}`);
