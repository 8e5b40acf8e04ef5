import { onTestFinished } from "vitest";
import {
  type ChecksumDatabaseOptions,
  type ChecksumDatabaseServer,
  startChecksumDatabase,
} from "../../support/checksum-database.ts";

/** A checksum database that ends with the running test. */
export async function startDatabase(
  options: ChecksumDatabaseOptions,
): Promise<ChecksumDatabaseServer> {
  const database = await startChecksumDatabase(options);
  onTestFinished(() => database.close());
  return database;
}

/** What a sidecar is told of a database. */
export function asSetting({ name, key }: ChecksumDatabaseServer): { name: string; key: string } {
  return { name, key };
}
