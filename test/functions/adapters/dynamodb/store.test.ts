// The DynamoDB side against dynalite: the store's contract.
import { storeContract } from '../../../store-contract.ts';
import { localTable } from './local-table.ts';

storeContract('DynamoDB', localTable().bench);
